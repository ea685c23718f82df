# Builds and tests everything: sourced by ../pixora.
# shellcheck shell=sh disable=SC2034,SC2154 # variables of the script that sources this

run_tests() {
    quick=no
    case ${1:-} in '') ;; --quick) quick=yes ;; *) usage "'test' does not know '$1'." ;; esac
    PACKAGES="$PACKAGES $CLUSTER_PACKAGES shellcheck chromium libimage-exiftool-perl"
    # The official client of OpenAI's interface checks the stand-in for it.
    has npm || PACKAGES="$PACKAGES nodejs npm"
    need_dotnet
    need_tools || true
    passed=0
    failed=0
    check_script
    check_code || true
    say "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}

check_script() {
    if ! has shellcheck; then
        say 'shellcheck is not installed: the script was not checked.'
        [ "${CI:-}" != true ] || failed=$((failed + 1))
    elif shellcheck "$ROOT/pixora" "$ROOT"/scripts/*.sh "$ROOT/.ci/run"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

check_code() {
    # The page is built beside the programs.
    build_studio &
    page=$!
    # One compiler for all projects: it is started once, and goes by itself when nobody has used it for a while.
    if ! "$DOTNET" build "$ROOT/Pixora.sln" -c Release -v quiet -clp:NoSummary -p:UseSharedCompilation=true; then
        failed=$((failed + 1))
        return 1
    fi
    wait "$page" || failed=$((failed + 1))
    build_drawings || [ "${CI:-}" != true ] || failed=$((failed + 1))
    SUITES=$(mktemp -d)
    PARTS=$SUITES/parts
    trap end_suites EXIT
    trap 'exit 130' INT TERM
    start_redis_suite
    set --
    [ "$quick" = no ] || set -- -namespace- 'Pixora.Tests.EndToEnd*' -namespace- 'Pixora.Tests.Cluster*'
    # Tests wait more than they compute: one more at a time than there are cores. In the foreground: what a shell starts in the background
    # ignores Ctrl+C, and some of these press it.
    { (run_suite main "$(($(getconf _NPROCESSORS_ONLN) + 1))" "$@") 2>&1 || echo $? >"$SUITES/main.status"; } | tee "$SUITES/main.log"
    count_suite main "$(cat "$SUITES/main.status" 2>/dev/null || echo 0)"
    finish_suite redis
}

# The hub's tests once more, on a Redis in place of the embedded store, one at a time beside the others: it has ended long before those
# that break clusters, which run last and alone.
start_redis_suite() {
    if ! has redis-server; then
        say 'redis-server is not installed: the hub was tested with the embedded store only.'
        [ "${CI:-}" != true ] || failed=$((failed + 1))
    elif start_redis 6400 no; then
        export PIXORA_TEST_REDIS="$redis"
        start_suite redis 1 -namespace 'Pixora.Tests.Hub*' -trait- 'store=once'
        unset PIXORA_TEST_REDIS
    else
        failed=$((failed + 1))
    fi
}

# Becomes a run of tests; how long each took is in artifacts/tests-NAME.xml afterwards.
run_suite() { # NAME THREADS FILTER…
    times=$ROOT/artifacts/tests-$1.xml
    threads=$2
    shift 2
    [ "${CI:-}" != true ] || set -- "$@" -failSkips
    # Servers start so often that profiling them on the way costs more than it gives.
    export DOTNET_TieredPGO=0
    exec "$DOTNET" "$TESTS" -noColor -maxThreads "$threads" -xml "$times" "$@"
}

# Starts tests in the background; what they write is shown when they have ended.
start_suite() { # NAME THREADS FILTER…
    suite=$1
    (run_suite "$@") >"$SUITES/$suite.log" 2>&1 &
    echo "$!" >"$SUITES/$suite.pid"
}

# Waits for tests in the background, shows what they wrote and counts them.
finish_suite() { # NAME
    [ -f "$SUITES/$1.pid" ] || return 0
    status=0
    wait "$(cat "$SUITES/$1.pid")" || status=$?
    rm "$SUITES/$1.pid"
    cat "$SUITES/$1.log"
    count_suite "$1" "$status"
}

count_suite() { # NAME EXIT_CODE
    cp "$SUITES/$1.log" "$ROOT/artifacts/tests-$1.log"
    count_tests "$SUITES/$1.log" "$2"
}

end_suites() {
    for suite in "$SUITES"/*.pid; do
        [ ! -e "$suite" ] || kill "$(cat "$suite")" 2>/dev/null || true
    done
    end_part redis
    rm -rf "$SUITES"
}

# From "… Total: 8, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, …"; a run that ended without it has failed.
count_tests() { # LOG EXIT_CODE
    number='\([0-9]*\)'
    pattern="Total: $number, Errors: $number, Failed: $number, Skipped: $number, Not Run: $number"
    counts=$(sed -n "s/.*$pattern.*/\\1 \\2 \\3 \\4 \\5/p" "$1" | tail -n 1)
    code=$2
    # shellcheck disable=SC2086 # five numbers
    set -- ${counts:-1 1 0 0 0}
    passed=$((passed + $1 - $2 - $3 - $4 - $5))
    failed=$((failed + $2 + $3))
    [ "$code" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
}
