-- Another filter with every request, so that no answer is kept: posts since a time that was never asked for before.
local path = os.getenv("FRESH_PATH")
local base = 1500000000 + (os.time() % 100000) * 2000
local n = 0
request = function()
    n = n + 1
    return wrk.format("GET", path .. os.date("!%Y-%m-%dT%H:%M:%SZ", base + n))
end
