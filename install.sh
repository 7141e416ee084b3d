#!/bin/sh
# Installs the program `homeward` for Linux or macOS, after it has compared the checksum.
#
#     curl -fsSL https://github.com/OWNER/REPOSITORY/releases/latest/download/install.sh | sh
#
# What can be set:
#   HOMEWARD_VERSION     a release such as v1.2.0; the latest one if it is not set
#   HOMEWARD_DIR         where the program goes; ~/.local/bin if it is not set
#   HOMEWARD_REPOSITORY  the repository with the releases, as OWNER/REPOSITORY
#   HOMEWARD_DOWNLOADS   the address of the files, if they are on another server
set -eu

# A release sets the repository: see .github/workflows/release.yml.
repository="${HOMEWARD_REPOSITORY:-}"
version="${HOMEWARD_VERSION:-latest}"
folder="${HOMEWARD_DIR:-$HOME/.local/bin}"

fail() {
    echo "error: $1" >&2
    exit 1
}

target() {
    system="$(uname -s)"
    machine="$(uname -m)"
    case "$system $machine" in
        "Linux x86_64") echo x86_64-unknown-linux-musl ;;
        "Linux aarch64" | "Linux arm64") echo aarch64-unknown-linux-musl ;;
        "Darwin arm64") echo aarch64-apple-darwin ;;
        "Darwin x86_64") echo x86_64-apple-darwin ;;
        *) fail "there is no program for $system on $machine; build it with cargo, as the README describes" ;;
    esac
}

downloads() {
    if [ -n "${HOMEWARD_DOWNLOADS:-}" ]; then
        echo "$HOMEWARD_DOWNLOADS"
        return
    fi
    [ -n "$repository" ] || fail "set HOMEWARD_REPOSITORY to the repository with the releases, as OWNER/REPOSITORY"
    if [ "$version" = latest ]; then
        echo "https://github.com/$repository/releases/latest/download"
    else
        echo "https://github.com/$repository/releases/download/$version"
    fi
}

download() {
    if command -v curl > /dev/null; then
        curl -fsSL "$1" -o "$2" || fail "cannot download $1"
    elif command -v wget > /dev/null; then
        wget -q "$1" -O "$2" || fail "cannot download $1"
    else
        fail "curl or wget is needed"
    fi
}

sum_of() {
    if command -v sha256sum > /dev/null; then
        sha256sum "$1" | cut -d ' ' -f 1
    elif command -v shasum > /dev/null; then
        shasum -a 256 "$1" | cut -d ' ' -f 1
    else
        fail "sha256sum or shasum is needed"
    fi
}

main() {
    name="homeward-$(target)"
    from="$(downloads)"
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    download "$from/SHA256SUMS" "$work/SHA256SUMS"
    download "$from/$name.tar.gz" "$work/$name.tar.gz"
    expected="$(grep "  $name.tar.gz\$" "$work/SHA256SUMS" | cut -d ' ' -f 1)"
    [ -n "$expected" ] || fail "SHA256SUMS has no line for $name.tar.gz"
    found="$(sum_of "$work/$name.tar.gz")"
    [ "$expected" = "$found" ] ||
        fail "$name.tar.gz has another checksum than SHA256SUMS says; nothing was installed"
    tar -xzf "$work/$name.tar.gz" -C "$work"
    mkdir -p "$folder"
    # A program that is running can be replaced, but not written to.
    cp "$work/$name/homeward" "$folder/.homeward.new"
    chmod 755 "$folder/.homeward.new"
    mv "$folder/.homeward.new" "$folder/homeward"
    echo "installed: $folder/homeward"
    case ":$PATH:" in
        *":$folder:"*) ;;
        *) echo "add $folder to your PATH to call it as homeward" ;;
    esac
}

# All of the script is read before any of it runs.
main
