# Fetches the drawings of things and presses them into the painter's file: sourced by ../pixora.
# shellcheck shell=sh disable=SC2034,SC2154 # variables of the script that sources this

DRAWINGS=$ROOT/artifacts/drawings/drawings.br

# Never a reason to stop: without them the painter draws what it can.
build_drawings() {
    wanted=$(drawings_hash)
    [ -s "$DRAWINGS" ] && [ "$(cat "$DRAWINGS.hash" 2>/dev/null)" = "$wanted" ] && return 0
    has npm || { [ "$INSTALL" = yes ] && install npm; } || {
        say "Pictures show fewer things: their drawings are fetched by npm, which is not there."
        return 1
    }
    say 'Fetching the drawings of things…'
    room=$ROOT/artifacts/drawings
    mkdir -p "$room"
    cp "$ROOT/scripts/drawings/package.json" "$ROOT/scripts/drawings/package-lock.json" "$ROOT/scripts/drawings/.npmrc" "$room/"
    press_drawings >"$room/fetch.log" 2>&1 || {
        say "Pictures show fewer things: their drawings could not be fetched; $room/fetch.log says why."
        return 1
    }
    printf '%s\n' "$wanted" >"$DRAWINGS.hash"
    # Its 29 MB are needed no more.
    rm -rf "$room/node_modules"
}

press_drawings() {
    (cd "$room" && npm ci --ignore-scripts --no-audit --no-fund) && "$DOTNET" "$HUB" drawings "$room" "$DRAWINGS"
}

# Of the packages, and of what presses them.
drawings_hash() {
    (cd "$ROOT" &&
        find scripts/drawings Pixora.Media/Providers/Local/Images/Props/Flattening Pixora.Media/Providers/Local/Images/Props/props.tsv \
            Pixora.Media/Providers/Local/Images/Props/DrawingBook.cs -type f |
        LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d ' ' -f 1)
}

# Prints the variable that tells a server of them, nothing when there are none.
drawings_setting() { [ ! -s "$DRAWINGS" ] || printf 'Pictures__Drawings=%s' "$DRAWINGS"; }

doctor_drawings() {
    if [ -s "$DRAWINGS" ]; then row 'drawings of things' 'there'
    else row "drawings of things" "missing: pictures show fewer of what is named; './pixora up' fetches them where npm is there"; fi
}
