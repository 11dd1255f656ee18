# What the scripts share. Sourced by a POSIX sh that stands in the root of the tree.

# Installs the packages of the given groups that are missing.
install_packages() {
  command -v apt-get >/dev/null || return 0 # not Debian: CMake will say what is missing
  missing=
  for group; do
    for package in $(sed -n "s/^$group //p" .ci/packages); do
      case $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) in
        ?i*) ;;
        *) missing="$missing $package" ;;
      esac
    done
  done
  [ -z "$missing" ] && return 0

  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    as_root=$(command -v sudo) || {
      echo "These packages are missing; install them as root: apt-get install$missing" >&2
      return 1
    }
  fi
  quietly "update the package lists" $as_root apt-get update
  # shellcheck disable=SC2086
  quietly "install$missing" $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends $missing
}

# Installs npm, unless some other than Debian's is there, which that one would not go with.
install_npm() {
  command -v npm >/dev/null || install_packages npm
}

# quietly WHAT COMMAND…: says what is being done and how long it took; shows what the command prints only if it fails.
quietly() {
  what=$1
  shift
  echo "-- $what"
  mkdir -p build
  began=$(date +%s)
  if "$@" >build/step.log 2>&1 </dev/null; then
    echo "   $(($(date +%s) - began)) s"
  else
    status=$?
    cat build/step.log >&2
    echo "-- failed ($status): $what" >&2
    return $status
  fi
}

# instructions COMMAND…: how many it executes, by callgrind; a C program begins with reading its environment.
instructions() {
  env -i PATH="$PATH" valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}
