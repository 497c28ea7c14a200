"""What every list, feed, filter and search asks the database, in databases of several sizes: a table of pages read and
milliseconds, and the plans. report.py CASES PLANS DATABASE...; see ../million.sh."""
import json, subprocess, sys

REPEATS = 7
VARIABLES = """
select first_sequence middle_number, published_at middle, mission, slug from publication where withdrawn_at is null
    and first_sequence >= (select max(first_sequence) / 2 from publication) order by first_sequence limit 1 \\gset
select date_trunc('month', now() - interval '5 years') as month, date_trunc('month', now() - interval '59 months') as month_after \\gset
"""
SETTINGS = "set jit = off; set client_min_messages = log;\n"


def psql(database, script):
    answer = subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", database], input=script,
                            capture_output=True, text=True)
    if answer.returncode:
        sys.exit(answer.stderr)
    return answer


def pages(plan):
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


def measured(database, cases):
    script = SETTINGS + VARIABLES
    for _, sql in cases:
        script += f"explain (analyze, buffers, format json) {sql};\n\\echo ----\n" * REPEATS
    answers = [json.loads(part)[0] for part in psql(database, script).stdout.split("----") if part.strip()]
    for number, (name, _) in enumerate(cases):
        runs = answers[number * REPEATS:(number + 1) * REPEATS]
        yield name, runs[-1]["Plan"]["Actual Rows"], min(pages(run["Plan"]) for run in runs), \
            min(run["Execution Time"] for run in runs)


def plans(database, cases, path):
    script = SETTINGS + VARIABLES + "load 'auto_explain'; set auto_explain.log_min_duration = 0;" \
        "set auto_explain.log_analyze = on; set auto_explain.log_buffers = on; set auto_explain.log_nested_statements = on;\n"
    for name, sql in cases:
        quoted = name.replace("'", "''")
        script += f"do $$ begin raise log 'case: {quoted}'; end $$;\n{sql};\n"
    with open(path, "w") as out:
        out.write(psql(database, script).stderr)


def main():
    cases = [line.rstrip("\n").split("\t") for line in open(sys.argv[1]) if line.strip()]
    databases = sys.argv[3:]
    results = {database: list(measured(database, cases)) for database in databases}
    counts = {database: psql(database, "select count(*) from publication where withdrawn_at is null").stdout.strip()
              for database in databases}
    heads = [f"{int(counts[d]):,} posts: rows | pages | ms" for d in databases]
    print("| what is asked | " + " | ".join(heads) + " | pages, times | ms, times |")
    print("|---|" + "--:|" * (3 * len(databases) + 2))
    for rows in zip(*(results[d] for d in databases)):
        cells = [f"{count} | {read:,} | {ms:.2f}" for _, count, read, ms in rows]
        first, last = rows[0], rows[-1]
        print(f"| {first[0]} | " + " | ".join(cells)
              + f" | {last[2] / max(first[2], 1):.1f} | {last[3] / max(first[3], 0.001):.1f} |")
    for database in databases:
        plans(database, cases, f"{sys.argv[2]}-{database}.txt")


main()
