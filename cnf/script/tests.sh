# Sourced by ./bagui: runs every test, or those of a name, and sums up what came of them.

# What was built last, as a Maven repository before the user's own: one module is then tested without building the others.
built="$here/target/repository"

#   run_tests [--all] [PATTERN] [MAVEN-OPTION ...]
run_tests() {
    local pattern='' whole='' options=() status=0
    while [ "$#" != 0 ]; do
        case "$1" in
            --all) whole=yes options+=(-Pwhole) ;;
            -pl | -P | -T | -rf) options+=("$1" "${2:?$1 needs a value}") && shift ;;
            -*) options+=("$1") ;;
            *)
                [ -z "$pattern" ] || { say "多个名称请用逗号连接 Join several names by commas: $pattern,$1"; return 2; }
                pattern="$1"
                ;;
        esac
        shift
    done
    say "正在构建并测试 Building and testing (log: ${log#"$here"/})"
    mkdir -p "$here/target"
    want_browser
    touch "$here/target/.test-start"
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
tested() {
    local status=0
    quiet_maven verify -Dmaven.test.failure.ignore=true "$@" || status=$?
    if grep -q -E 'forked VM terminated|error in the forked process|timeout in the fork|Error occurred in starting fork' "$log"; then
        status=1
    fi
    return "$status"
}

# Modules that do not wait for each other are built side by side; in the whole run the bench waits until nothing else runs.
run_all() {
    tested --fail-at-end "$@" --threads 1C || return $?
    touch -r "$here/target/.test-start" "$home/.built" 2>/dev/null || true
}

# Runs the classes of a name, as Maven's -Dtest takes it, in the modules that have such a class.
run_matching() {
    local pattern="$1" module modules status=0
    shift
    modules="$(modules_with "$pattern")"
    if [ -z "$modules" ]; then
        say "没有这个名称的测试类 No test class has the name: $pattern"
        return 2
    fi
    if is_stale; then
        build
    fi
    keep_built
    for module in $modules; do
        tested --file "$module/pom.xml" -Dtest="$pattern" -Dsurefire.failIfNoSpecifiedTests=false \
            -Dmaven.repo.local="$built" -Dmaven.repo.local.tail="$(user_repository)" "$@" || status=$?
    done
    return "$status"
}

# Modules that have a test class of one of these names: without package and method, and not those left out by "!".
modules_with() {
    local name names
    IFS=, read -r -a names <<<"$1"
    for name in "${names[@]}"; do
        name="${name%%#*}"
        case "$name" in
            !*) ;;
            *) (cd "$here" && modules | while read -r module; do
                [ -z "$(find "$module/src/test" -name "${name##*.}.java" -print -quit 2>/dev/null)" ] || echo "$module"
            done) ;;
        esac
    done | sort -u
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
        copy_newer "$here/$module/pom.xml" "$folder/$artifact-$version.pom"
        copy_newer "$here/$module/target/$artifact-$version.jar" "$folder/$artifact-$version.jar"
    done
}

copy_newer() {
    if [ -f "$1" ] && { [ ! -f "$2" ] || [ "$1" -nt "$2" ]; }; then
        cp -p "$1" "$2"
    fi
}

user_repository() {
    local settings="$HOME/.m2/settings.xml" set=''
    [ ! -f "$settings" ] || set="$(sed -n 's:.*<localRepository>\(.*\)</localRepository>.*:\1:p' "$settings")"
    printf '%s\n' "${set:-$HOME/.m2/repository}"
}

has_browser() {
    local program
    for program in chromium-headless-shell chromium chromium-browser google-chrome; do
        ! command -v "$program" >/dev/null || return 0
    done
    return 1
}

# The console's pages are tested in a browser; where the system may install one, it is installed.
want_browser() {
    if ! has_browser && command -v node >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "正在安装 Chromium，供网页控制台的测试使用 Installing Chromium for the tests of the console"
        told "$here/target/chromium.log" install_browser || say "未能安装 Could not be installed: target/chromium.log"
    fi
}

install_browser() {
    apt-get update && apt-get install --yes --no-install-recommends chromium-headless-shell
}

# The elements that Surefire's reports of this run begin with.
suites() {
    find "$here" -path '*/surefire-reports/TEST-*.xml' -newer "$here/target/.test-start" -print0 \
        | xargs -0 -r grep -hom1 '<testsuite [^>]*>'
}

slowest() {
    echo "最慢的测试类 The slowest classes:"
    suites | sed -n 's/.* name="\([^"]*\)".* time="\([0-9.,]*\)".* tests="\([0-9]*\)".*/\2 s  \1 (\3)/p' | tr -d , \
        | sort -rn | sed -n '1,10s/^/  /p'
}

missing_programs() {
    command -v soffice >/dev/null || say "没有 LibreOffice，跳过了用它打开表格的测试（TemplateRoundTest）" \
        "LibreOffice is missing (apt-get install libreoffice-calc): the tests that open workbooks in it were skipped"
    # Node.js is asked for by the libraries that the build of the console fetches with it.
    [ -d "$here/runtime/console/node_modules/@redocly/openapi-core" ] || say "没有 Node.js 20，跳过了检查接口文档和生成 TypeScript 客户端的测试（DocumentLintTest、GeneratedClientTest）" \
        "Node.js 20 is missing: the tests that lint the OpenAPI document (DocumentLintTest) and generate a TypeScript client (GeneratedClientTest) were skipped"
    { has_browser && command -v node >/dev/null; } || say "没有 Node.js 20 或 Chromium，跳过了网页控制台的浏览器测试" \
        "Node.js 20 or Chromium is missing: the tests of the console in a browser were skipped"
}

# What --all does besides, by the tags and the sizes that the POMs of the itests and the bench give it.
left_to_the_whole_run() {
    local classes sizes
    # Those with the tag at a method alone run in part.
    classes="$(cd "$here" && grep -rl --include='*Test.java' '"both-databases"' runtime/itest/src/test/java \
        | xargs grep -L '^@Tag("sql-dialect")' | sed 's:.*/::; s:Test\.java$::' | sort | paste -sd ' ' -)"
    sizes="$(sed -n -e 's:.*<itest\.\([a-z.]*\)>\([0-9a-z,]*\)</.*:\1 \2:p' -e 's:.*<bench\.test\.\([a-z]*\)>\(.*\)</.*:bench.\1 \2:p' \
        "$here/runtime/itest/pom.xml" "$here/runtime/bench/pom.xml" \
        | awk '{ if ($1 in short) printf "%s %s of %s, ", $1, short[$1], $2; else short[$1] = $2 }')"
    echo "留给 Left to ./bagui test --all: BenchTest, ${sizes}on PostgreSQL $(echo "$classes" | wc -w) classes, whole or in part: $classes"
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
