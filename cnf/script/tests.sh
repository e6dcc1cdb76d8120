# Sourced by ./bagui: runs every test, or those of a name, and sums up what came of them.

# What was built last, as a Maven repository before the user's own: one module is then tested without building the others.
built="$here/target/repository"

#   run_tests [--all] [PATTERN] [MAVEN-OPTION ...]
run_tests() {
    local argument pattern='' whole='' options=()
    for argument in "$@"; do
        case "$argument" in
            --all) whole=yes options+=(-Pwhole) ;;
            -*) options+=("$argument") ;;
            *) pattern="$argument" ;;
        esac
    done
    mkdir -p "$here/target"
    want_browser
    touch "$here/target/.test-start"
    local status=0
    if [ -n "$pattern" ]; then
        run_matching "$pattern" ${options[@]+"${options[@]}"} || status=$?
    else
        run_all ${options[@]+"${options[@]}"} || status=$?
    fi
    slowest
    missing_programs
    [ -n "$pattern$whole" ] || left_to_the_whole_run
    sum_up "$status"
}

# A failed test must not keep later modules from being tested; the sum tells of it, a crash the log.
# Modules that do not wait for each other are built side by side; the bench measures when nothing else runs.
run_all() {
    local status=0
    quiet_maven verify --fail-at-end -Dmaven.test.failure.ignore=true -Pbench-last "$@" --threads 1C || status=$?
    if grep -q -E 'forked VM terminated|error in the forked process|timeout in the fork' "$log"; then
        status=1
    fi
    if [ "$status" = 0 ]; then
        touch -r "$here/target/.test-start" "$home/.built" 2>/dev/null || true
    fi
    return "$status"
}

# Runs the classes of a name, as Maven's -Dtest takes it, in the modules that have such a class.
run_matching() {
    local name="${1%%#*}" pattern="$1" module modules
    shift
    modules="$(cd "$here" && find . -path '*/src/test/java/*' -name "$name.java" -not -path '*/target/*' \
        | sed 's:^\./::; s:/src/test/java/.*::' | sort -u)"
    if [ -z "$modules" ]; then
        say "没有这个名称的测试类 No test class has the name: $name"
        return 2
    fi
    if is_stale; then
        build
    fi
    keep_built
    for module in $modules; do
        quiet_maven verify --file "$module/pom.xml" -Dtest="$pattern" -Dsurefire.failIfNoSpecifiedTests=false \
            -Dmaven.repo.local="$built" -Dmaven.repo.local.tail="$(user_repository)" "$@" || return $?
    done
}

modules() {
    sed -n 's:.*<module>\(.*\)</module>.*:\1:p' "$here/pom.xml"
}

# Lays what is built out as Maven looks for it.
keep_built() {
    local module version artifact folder
    version="$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$here/pom.xml")"
    for module in . $(modules); do
        artifact="$(sed -n 's:^  <artifactId>\(.*\)</artifactId>:\1:p' "$here/$module/pom.xml")"
        folder="$built/org/bagui/$artifact/$version"
        mkdir -p "$folder"
        cp -u "$here/$module/pom.xml" "$folder/$artifact-$version.pom"
        if [ -f "$here/$module/target/$artifact-$version.jar" ]; then
            cp -u "$here/$module/target/$artifact-$version.jar" "$folder/"
        fi
    done
}

user_repository() {
    local settings="$HOME/.m2/settings.xml" set=''
    [ ! -f "$settings" ] || set="$(sed -n 's:.*<localRepository>\(.*\)</localRepository>.*:\1:p' "$settings")"
    printf '%s\n' "${set:-$HOME/.m2/repository}"
}

has_browser() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

# The console's pages are tested in a browser; where the system may install one, it is installed.
want_browser() {
    if ! has_browser && command -v node >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "正在安装 Chromium,供网页控制台的测试使用 Installing Chromium for the tests of the console"
        told "$here/target/chromium.log" install_browser || say "未能安装 Could not be installed: target/chromium.log"
    fi
}

install_browser() {
    apt-get update && apt-get install --yes --no-install-recommends chromium
}

# The elements that Surefire's reports of this run begin with.
suites() {
    find "$here" -path '*/surefire-reports/TEST-*.xml' -newer "$here/target/.test-start" -print0 \
        | xargs -0 -r grep -hom1 '<testsuite [^>]*>'
}

slowest() {
    echo "最慢的测试类 The slowest classes:"
    suites | sed -n 's/.* name="\([^"]*\)".* time="\([0-9.,]*\)".* tests="\([0-9]*\)".*/\2 s  \1, \3 tests/p' | tr -d , \
        | sort -rn | head -n 10 | sed 's/^/  /'
}

missing_programs() {
    command -v soffice >/dev/null || say "没有 LibreOffice，跳过了用它打开表格的测试(TemplateRoundTest)" \
        "LibreOffice is missing (apt-get install libreoffice-calc): the tests that open workbooks in it were skipped"
    { has_browser && command -v node >/dev/null; } || say "没有 Node.js 20 或 Chromium，跳过了网页控制台的浏览器测试" \
        "Node.js 20 or Chromium is missing: the tests of the console in a browser were skipped"
}

# What --all does besides, by the tags and the sizes that the itests' POM gives it.
left_to_the_whole_run() {
    local classes sizes
    classes="$(cd "$here" && grep -rl --include='*Test.java' '"long-on-postgres"' runtime/itest/src/test/java \
        | sed 's:.*/::; s:\.java$::' | sort | paste -sd ' ')"
    sizes="$(sed -n 's:.*<itest\.\([a-z.]*\)>\([0-9]*\)</itest.*:\1 \2:p' "$here/runtime/itest/pom.xml" \
        | awk '{ if ($1 in short) printf "%s %s of %s  ", $1, short[$1], $2; else short[$1] = $2 }')"
    echo "留给 Left to ./bagui test --all: on PostgreSQL $classes; in size $sizes"
}

# Prints the closing line. Fails where Maven or a test did.
#   sum_up STATUS-OF-MAVEN
sum_up() {
    local status="$1" summary
    summary="$(suites | awk '
        function count(name,   found) {
            return match($0, " " name "=\"[0-9]+\"") \
                ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
        }
        { tests += count("tests"); bad += count("failures") + count("errors"); skipped += count("skipped") }
        END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }')"
    case "$summary" in
        0\ passed,*) status=1 ;;
        *,\ 0\ failed,*) ;;
        *) status=1 ;;
    esac
    printf '%s\n' "$summary"
    return "$status"
}
