# What the machine has, and what it lacks: sourced by ../pixora.
# shellcheck shell=sh disable=SC2034,SC2154 # variables of the script that sources this

find_dotnet() {
    for candidate in dotnet "$ROOT/.dotnet/dotnet" "${HOME:-}/.dotnet/dotnet"; do
        if has "$candidate" && "$candidate" --list-sdks 2>/dev/null | grep -q '^10\.'; then
            DOTNET=$(command -v "$candidate")
            return 0
        fi
    done
    return 1
}

is_installed() { # PACKAGE
    if has dpkg-query; then
        dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'
    else
        has "$1"
    fi
}

missing_packages() {
    for package in $PACKAGES; do
        is_installed "$package" || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif has sudo && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# Installs packages, or says the line that does. What cannot be installed Pixora does without, and says so.
install() { # PACKAGE…
    line="apt-get install -y --no-install-recommends $*"
    if [ "$INSTALL" = yes ] && has apt-get && as_root true; then
        say "Installing $*"
        # shellcheck disable=SC2086 # the line is a list of plain words
        as_root env DEBIAN_FRONTEND=noninteractive $line >/dev/null 2>&1 && return 0
        # shellcheck disable=SC2086
        as_root apt-get update >/dev/null 2>&1 && as_root env DEBIAN_FRONTEND=noninteractive $line >/dev/null && return 0
    fi
    say "Not installed: $*. To install: sudo $line"
    return 1
}

need_dotnet() {
    find_dotnet && return 0
    if has apt-cache && [ -n "$(apt-cache search --names-only '^dotnet-sdk-10\.0$' 2>/dev/null)" ]; then
        install dotnet-sdk-10.0 && find_dotnet && return 0
    fi
    into="curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 --install-dir .dotnet"
    fail "$EX_UNAVAILABLE" "dotnet.missing: Pixora needs the .NET 10 SDK. Get it at\
 https://dotnet.microsoft.com/download/dotnet/10.0, or put it into ./.dotnet: $into"
}

need_tools() {
    missing=$(missing_packages)
    if [ -n "$missing" ]; then
        # One that is not to be had must not keep the others out.
        # shellcheck disable=SC2086
        install $missing || {
            [ "$INSTALL" = yes ] && as_root true && for package in $missing; do install "$package" || true; done
        } || true
    fi
    has ffmpeg && has ffprobe
}

row() { printf '  %-22s %s\n' "$1" "$2"; }
doctor() {
    verdict=0
    if find_dotnet; then row '.NET 10 SDK' "$("$DOTNET" --version) ($DOTNET)"; else
        row '.NET 10 SDK' 'missing: nothing runs without it'
        verdict=$EX_UNAVAILABLE
    fi
    if has ffmpeg && has ffprobe; then row ffmpeg "$(ffmpeg -version | sed -n '1s/^ffmpeg version \([^ ]*\).*/\1/p')"; else
        row ffmpeg 'missing: films are planned but not made'
        verdict=$EX_UNAVAILABLE
    fi
    for package in $PACKAGES; do
        [ "$package" = ffmpeg ] || doctor_package "$package"
    done
    doctor_drawings
    doctor_data || verdict=$EX_CONFIG
    if running; then row server "$(cat "$DATA/hub.url")"
    elif clustered; then row server "$(cluster_url), a cluster"
    else row server 'not running'; fi
    doctor_makers
    return "$verdict"
}
# Who makes the parts of films: the server knows it.
doctor_makers() {
    if clustered; then url=$(cluster_url); elif running; then url=$(cat "$DATA/hub.url"); else return 0; fi
    find_dotnet && [ -f "$TERMINAL" ] || return 0
    terminal maker used --server "$url" --key-file "$KEY" 2>/dev/null |
        while read -r part maker; do row "$part" "$maker"; done
}
doctor_package() { # PACKAGE
    if is_installed "$1"; then row "$1" 'there'; else row "$1" "missing: $(without "$1")"; fi
}
without() { # PACKAGE
    case $1 in
        espeak-ng) echo 'films in other languages than English have captions but no voice' ;;
        libflite1) echo 'English is spoken by espeak-ng, which is harder to understand; films planned with flite are not spoken' ;;
        wordnet-base) echo 'of subjects beyond the packs of knowledge nothing is told, also in English' ;;
        fluid*) echo 'music comes from the simple synthesiser' ;;
        fonts-noto-color-emoji) echo 'emoji are not drawn' ;;
        *) echo 'some scripts are not drawn in captions' ;;
    esac
}
doctor_data() {
    if make_data && [ -w "$DATA" ]; then
        row 'data folder' "$DATA ($(df -Pk "$DATA" | awk 'NR == 2 { printf "%d MB free", $4 / 1024 }'))"
    else
        row 'data folder' "data.readonly: $DATA cannot be written to; use --data DIR"
        return 1
    fi
}
