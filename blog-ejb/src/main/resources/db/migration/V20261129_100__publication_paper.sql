-- Posts as PDF and Word, each made once. The key is the SHA-256 of all that stands on one, so that
-- it is never out of date; what can't be made is noted, so that nobody makes it try again.
create table paper (
    key text primary key check (key ~ '^[0-9a-f]{64}$'),
    outcome text not null check (outcome in ('MADE', 'NO_FONT', 'TOO_MUCH')),
    sha256 text references media_blob,
    made_at timestamptz not null,
    check ((outcome = 'MADE') = (sha256 is not null))
);
