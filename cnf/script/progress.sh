# Sourced by ./bagui: long commands told as they happen. Bash itself reads what they print, since awk and grep may keep
# lines back in a pipe; the same lines come on a terminal and in a file.

# Seconds after which a sign of life is due.
silence="${BAGUI_SILENCE:-15}"

# Runs a command with its output in a log; tells each step, and what goes on where no step ends for a while.
#   told LOG COMMAND [ARG ...]
told() {
    local log="$1" codes code
    shift
    mkdir -p "$(dirname "$log")"
    "$@" 2>&1 | tee "$log" | tell_steps && codes=("${PIPESTATUS[@]}") || codes=("${PIPESTATUS[@]}")
    for code in "${codes[@]}"; do
        [ "$code" = 0 ] || return "$code"
    done
}

# Reads a build's output and prints a line for each module and test class that is done, each fault, each measurement.
tell_steps() {
    local line part='' code=0 told=$SECONDS fetched=0 module='' step running=' ' patience='-t 1'
    # Before version 4 the end of the input cannot be told from the end of patience.
    [ "${BASH_VERSINFO[0]}" -ge 4 ] || patience=''
    while [ "$code" = 0 ] || [ "$code" -gt 128 ]; do
        code=0
        # shellcheck disable=SC2086
        IFS= read -r $patience line || code=$?
        part+="$line"
        if [ "$code" -le 128 ]; then
            line="$part" part=''
            step=''
            understand
            if [ -n "$step" ]; then
                printf '%.300s\n' "$step"
                told=$SECONDS
            fi
        fi
        if ((SECONDS - told >= silence)); then
            still
            told=$SECONDS
        fi
    done
}

# Finds the step that a line tells of; also keeps what runs now. Works on the variables of tell_steps.
understand() {
    local name
    case "$line" in
        'Downloaded from '* | '[INFO] Downloaded from '*) fetched=$((fetched + 1)) ;;
        '[INFO] Building Bagui'*)
            module="${line#'[INFO] Building '}"
            step="$(clock) $module"
            ;;
        '[INFO] Running '*) running+="${line##*[. ]} " ;;
        *'Tests run: '*' -- in '*)
            name="${line##*[. ]}"
            running="${running/ $name / }"
            class_done
            ;;
        '[INFO] Tests run: '* | '[ERROR] '* | '    |'*) step="${line#'[INFO] '}" ;;
        '[INFO] BUILD '*) step="$(clock) ${line#'[INFO] '}" ;;
    esac
}

# A class is worth a line where it failed or took a while.
class_done() {
    local took="${line#*Time elapsed: }"
    took="${took%% s*}"
    if [[ "$line" == *FAILURE* || "$line" == *ERROR* || "${took%%.*}" -ge 1 ]]; then
        step="$(clock)   $name: ${line#*Tests run: }"
        step="${step%% -- in *}"
    fi
}

still() {
    local what="${running# }"
    [ -z "$what" ] && [ "$fetched" -gt 0 ] && what="$fetched 个文件已下载 files fetched, ${module:-}"
    printf '%s   … %s\n' "$(clock)" "${what:-${module:-还在进行 still going on}}"
}

clock() {
    printf '[%d:%02d]' $((SECONDS / 60)) $((SECONDS % 60))
}
