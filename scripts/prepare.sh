# Sourced by run, test and check: finds the Swift toolchain and installs what the build needs.
# shellcheck shell=bash

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# Puts `swift` on PATH, from where the toolchain usually lies when it is not there already
# (sudo, for one, resets PATH).
find_swift() {
  local folder
  if ! command -v swift >/dev/null 2>&1; then
    for folder in /opt/swift/usr/bin /usr/local/swift/usr/bin "$HOME/.local/share/swiftly/bin" \
      "$HOME/.swiftly/bin"; do
      if [ -x "$folder/swift" ]; then
        PATH="$folder:$PATH"
        export PATH
        say "uses the Swift toolchain in $folder"
        break
      fi
    done
  fi
  command -v swift >/dev/null 2>&1 ||
    fail "there is no swift on PATH; install Swift 6.3 from https://www.swift.org/install and run this again"
}

# Names what the build and the pictures need and this machine lacks, one package a line.
missing_debian_packages() {
  command -v pkg-config >/dev/null 2>&1 || echo pkg-config
  pkg-config --exists libgvc 2>/dev/null || echo libgraphviz-dev
  pkg-config --exists libxml-2.0 2>/dev/null || echo libxml2-dev
  pkg-config --exists sqlite3 2>/dev/null || echo libsqlite3-dev
  if ! command -v fc-list >/dev/null 2>&1; then
    echo fontconfig
    echo fonts-noto-cjk
  elif [ -z "$(fc-list :lang=zh-cn family)" ]; then
    echo fonts-noto-cjk
  fi
}

missing_brew_formulae() {
  local formula
  for formula in pkgconf graphviz libxml2 sqlite; do
    brew list --versions "$formula" >/dev/null 2>&1 || echo "$formula"
  done
}

# Runs a command as root: directly, or through sudo, which may ask only at a terminal.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

install_debian_packages() {
  local packages=("$@")
  command -v apt-get >/dev/null 2>&1 ||
    fail "this machine lacks what the Debian packages ${packages[*]} hold, and has no apt-get; install their like and run this again"
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    fail "the packages ${packages[*]} are missing, and installing them takes root or sudo; as root: apt-get install ${packages[*]}"
  fi
  say "installs ${packages[*]}"
  as_root apt-get update -qq >&2 ||
    say "apt-get update failed; goes on with the package lists that are there"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2 ||
    fail "apt-get could not install ${packages[*]}"
}

# Installs what is missing; does nothing, quickly, where nothing is.
install_missing() {
  local missing=() name
  if [ "$(uname)" = Darwin ]; then
    command -v brew >/dev/null 2>&1 ||
      fail "there is no brew on PATH; it installs Graphviz, libxml2 and SQLite: https://brew.sh"
    while read -r name; do missing+=("$name"); done < <(missing_brew_formulae)
    if [ "${#missing[@]}" -gt 0 ]; then
      say "installs ${missing[*]}"
      brew install "${missing[@]}" >&2 || fail "brew could not install ${missing[*]}"
    fi
    return
  fi
  while read -r name; do missing+=("$name"); done < <(missing_debian_packages)
  [ "${#missing[@]}" -eq 0 ] || install_debian_packages "${missing[@]}"
  while read -r name; do
    fail "$name is installed, but what it should bring cannot be found"
  done < <(missing_debian_packages)
}

# Fails early where a build by another user would make the compiler fail with a riddle.
check_build_folder() {
  local root=$1
  if [ -e "$root/.build" ] && [ ! -w "$root/.build" ]; then
    fail "$root/.build belongs to another user; remove it, or run this as that user"
  fi
}
