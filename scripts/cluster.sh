# Several pods, a Redis and a load balancer on this machine: sourced by ../pixora.
# shellcheck shell=sh disable=SC2034,SC2154 # variables of the script that sources this

# A part is a pod, the Redis or the load balancer: PARTS has a pid file of each, and what else it needs.

# Starts a part in a session of its own: Ctrl+C is not meant for it.
spawn() { # NAME COMMAND…
    part=$1
    shift
    detach=$(command -v setsid || true)
    # shellcheck disable=SC2086 # nothing when there is no setsid
    nohup $detach "$@" >"$PARTS/$part.log" 2>&1 </dev/null &
    printf '%s\n' "$!" >"$PARTS/$part.pid"
}

# True while a part's process is there, whatever it is; sets pid. A dead one that nobody has buried yet has no arguments.
breathes() { # NAME
    [ -s "$PARTS/$1.pid" ] || return 1
    pid=$(cat "$PARTS/$1.pid")
    has_arguments || { moment && has_arguments; }
}

# A process that is just becoming another program has none for an instant either: who asks looks twice.
has_arguments() { # of pid
    kill -0 "$pid" 2>/dev/null && [ -n "$(arguments_of "$pid")" ]
}

# True while a part's process is there and is ours.
alive() { # NAME; sets pid
    breathes "$1" || return 1
    case $1 in redis) mark="redis-server 127.0.0.1:$(cat "$PARTS/redis.port")" ;; *) mark=$PARTS/ ;; esac
    arguments_of "$pid" | grep -qF -e "$mark"
}

parts() {
    for file in "$PARTS"/*.pid; do
        [ ! -e "$file" ] || basename "$file" .pid
    done
}

# True while any part of a cluster runs.
clustered() {
    for name in $(parts); do
        alive "$name" && return 0
    done
    return 1
}

cluster_url() { cat "$PARTS/url" 2>/dev/null || echo 'no address yet'; }

moment() { sleep 0.1 2>/dev/null || sleep 1; }

# Starts a Redis on the first free port from FIRST on; sets redis, the connection string.
start_redis() { # FIRST APPENDONLY
    redis_port=$1
    password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && mkdir -p "$PARTS/redis")
    while [ "$redis_port" -lt $(($1 + 50)) ]; do
        printf '%s\n' "$redis_port" >"$PARTS/redis.port"
        (umask 077 && redis_settings "$2" >"$PARTS/redis.conf")
        spawn redis redis-server "$PARTS/redis.conf"
        if await_redis; then
            redis=127.0.0.1:$redis_port,password=$password
            return 0
        fi
        rm -f "$PARTS/redis.pid"
        grep -q 'Address already in use' "$PARTS/redis.log" || break
        redis_port=$((redis_port + 1))
    done
    tail -n 5 "$PARTS/redis.log" >&2
    return 1
}

redis_settings() { # APPENDONLY
    printf '%s\n' 'bind 127.0.0.1' "port $redis_port" "requirepass $password" "dir \"$PARTS/redis\"" "appendonly $1" 'save ""'
}

# Waits until the Redis answers, its log read; false when it ended instead.
await_redis() {
    while breathes redis; do
        ! REDISCLI_AUTH=$password redis-cli -p "$redis_port" ping 2>/dev/null | grep -q '^PONG' || return 0
        moment
    done
    return 1
}

# Each takes any free port and leaves its address in PARTS. What names the file in its arguments is ours.
start_pods() { # HOW_MANY
    for pod in $(pod_names "$1"); do
        rm -f "$PARTS/$pod.url"
        (
            export ASPNETCORE_ENVIRONMENT=Local ASPNETCORE_URLS=http://127.0.0.1:0
            export ConnectionStrings__Redis="$redis" Pixora__DataFolder="$DATA"
            spawn "$pod" "$DOTNET" "$HUB" "--Pixora:AddressFile=$PARTS/$pod.url"
        )
    done
    for pod in $(pod_names "$1"); do
        while [ ! -s "$PARTS/$pod.url" ]; do
            breathes "$pod" || {
                tail -n 5 "$PARTS/$pod.log" >&2
                return 1
            }
            moment
        done
    done
}

pod_names() { # HOW_MANY
    for number in 1 2 3 4 5 6 7 8 9; do
        [ "$number" -gt "$1" ] || echo "pod$number"
    done
}

# Starts haproxy on the first free port from PORT on. It goes to the background when it has the port, or ends.
start_balancer() { # HOW_MANY
    last=$((PORT + 20))
    while [ "$PORT" -lt "$last" ]; do
        balancer_settings "$1" >"$PARTS/haproxy.cfg"
        # No sharing of the port with another haproxy.
        haproxy -dR -D -p "$PARTS/haproxy.pid" -f "$PARTS/haproxy.cfg" >"$PARTS/haproxy.log" 2>&1 && return 0
        grep -qi 'address already in use\|cannot bind' "$PARTS/haproxy.log" || break
        PORT=$((PORT + 1))
    done
    tail -n 5 "$PARTS/haproxy.log" >&2
    return 1
}

# deploy/haproxy.cfg with a port and pods of our own; its pods are its last lines.
balancer_settings() { # HOW_MANY
    sed -e "s/^    bind .*/    bind 127.0.0.1:$PORT/" -e '/^    server /d' "$ROOT/deploy/haproxy.cfg"
    for pod in $(pod_names "$1"); do
        printf '    server %s %s cookie %s\n' "$pod" "$(sed 's,^http://,,' "$PARTS/$pod.url")" "$pod"
    done
}

# Ends whatever runs of a cluster: the pods first, which hand over and say goodbye through the others.
end_cluster() {
    for name in $(parts | grep '^pod'); do
        ! alive "$name" || kill "$pid" 2>/dev/null || true
    done
    for name in $(parts | grep '^pod') haproxy redis; do
        end_part "$name"
    done
    rm -f "$PARTS/url" "$PARTS/redis.conf" "$PARTS"/pod?.url
}

# What hangs is killed after a while: what it has acknowledged is in the store.
end_part() { # NAME
    ! alive "$1" || kill "$pid" 2>/dev/null || true
    waited=0
    while alive "$1"; do
        [ "$waited" -ne 350 ] || kill -s KILL "$pid"
        waited=$((waited + 1))
        moment
    done
    rm -f "$PARTS/$1.pid"
}

cluster_status() {
    say "A cluster runs at $(cluster_url), data in $DATA"
    for name in $(parts); do
        if alive "$name"; then
            row "$name" "process $pid$([ ! -s "$PARTS/$name.url" ] || printf ' at %s' "$(cat "$PARTS/$name.url")")"
        else
            row "$name" 'has ended'
        fi
    done
}

has_cluster_tools() { has redis-server && has haproxy; }

need_cluster_tools() {
    has_cluster_tools && return 0
    # shellcheck disable=SC2086 # a list of plain words
    install $CLUSTER_PACKAGES && has_cluster_tools && return 0
    fail "$EX_UNAVAILABLE" "tools.missing: A cluster needs redis-server and haproxy."
}

cluster() {
    pods=3
    case ${1:-} in
        [2-9])
            pods=$1
            shift
            ;;
        '' | --*) ;;
        *) usage "'cluster' takes a number of pods, 2 to 9." ;;
    esac
    rebuild=yes
    while [ $# -gt 0 ]; do
        case $1 in
            --no-build) rebuild=no taken=1 ;;
            *) shared_option cluster "$@" ;;
        esac
        shift "$taken"
    done
    absolute_data
    need_dotnet
    if running; then
        fail "$EX_CONFIG" "data.busy: A server uses the data folder $DATA. Stop it with './pixora stop', or use --data DIR."
    fi
    if clustered; then fail "$EX_CONFIG" "cluster.runs: A cluster runs already, at $(cluster_url). End it first: './pixora stop'."; fi
    need_tools || say 'Without ffmpeg films are planned but not made.'
    need_cluster_tools
    [ "$rebuild" = no ] || { build && { build_drawings || true; }; }
    need_data
    start_cluster
    invite "$(cluster_url)"
    say "Pixora    $(cluster_url), $pods pods  (see them with './pixora status', end them with './pixora stop')"
    say "Sign in   $invitation"
    say "Film      ./pixora make \"$SAMPLE\" --server $(cluster_url)"
}

start_cluster() {
    umask 077
    rm -rf "$PARTS"/*.pid "$PARTS"/*.log
    mkdir -p "$PARTS"
    trap end_cluster EXIT
    trap 'exit 130' INT TERM
    start_redis $((PORT + 1000)) yes || fail 1 'store.failed: The Redis did not start.'
    start_pods "$pods" || fail 1 'pod.failed: A pod did not start.'
    start_balancer "$pods" || fail "$EX_CONFIG" 'balancer.failed: The load balancer did not start.'
    printf 'http://127.0.0.1:%s\n' "$PORT" >"$PARTS/url"
    terminal ready --server "$(cluster_url)" || say 'The cluster runs, but it cannot make films: see above.'
    trap - EXIT INT TERM
}
