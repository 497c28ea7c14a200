// Markdown tables from results.
function quantiles(results) {
    const samples = Float64Array.from(results.flatMap((one) => one.samples)).sort();
    const at = (p) => samples[Math.min(samples.length - 1, Math.floor(p * samples.length))];
    return [0.5, 0.95, 0.99, 1].map((p) => (samples.length ? at(p).toFixed(1) : '-'));
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function row(cells) {
    console.log(`| ${cells.join(' | ')} |`);
}

export function head(cells) {
    row(cells);
    console.log(`|${cells.map(() => '---').join('|')}|`);
}

/** One row for each system in one scenario, over all rounds. */
export function typists(name, results) {
    console.log(`\n### ${name}\n`);
    head(['server', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'p99 of each round', 'server CPU ms per change',
        'PostgreSQL CPU ms per change', "generator's CPU", 'converged']);
    for (const system of [...new Set(results.map((one) => one.system))].sort()) {
        const own = results.filter((one) => one.system === system);
        const changes = own.reduce((sum, one) => sum + one.changes, 0);
        const per = (what) => (own.reduce((sum, one) => sum + one[what], 0) / changes).toFixed(2);
        row([
            system,
            ...quantiles(own),
            own.map((one) => quantiles([one])[2]).join(' · '),
            per('server'),
            system.startsWith('Duta') ? per('database') : '–',
            `${Math.round(mean(own.map((one) => one.generator)) * 100)} %`,
            own.every((one) => one.converged) ? 'yes' : 'NO',
        ]);
    }
    const nacks = results.reduce((sum, one) => sum + one.nacks, 0);
    if (nacks) console.log(`\nPushes that were refused for a moment: ${nacks}.`);
}
