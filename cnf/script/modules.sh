# Sourced by ./bagui: which folders are modules of this tree.

# Whether the folder among the words of a command, or the one where it runs, is a module: then it is compiled with the tree.
#   is_module [FOLDER] [--OPTION ...]
is_module() {
    local word folder=.
    for word in "$@"; do
        [ "${word#-}" != "$word" ] || folder="$word"
    done
    folder="$(cd "$folder" 2>/dev/null && pwd -P)" || return 1
    grep -q "<module>${folder#"$here"/}</module>" "$here/pom.xml"
}
