-- One line of numbers for a run of wrk: answers, microseconds, errors, then p50, p95 and p99 in microseconds.
function done(summary, latency)
    local errors = summary.errors
    print(string.format("answers %d %d %d %d %d %d", summary.requests, summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
