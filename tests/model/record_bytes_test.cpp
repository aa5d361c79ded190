#include "model/record_bytes.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <set>

#include "base/file.hpp"
#include "model/content_path.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

const std::vector<std::string> languages{"vi", "en"};

// A content file of the project, or of one that a test has written.
struct Read {
  SourceMap sources;
  std::string path;
  SourceId source;
  DecodedFile file;

  Read(std::string path_, std::string text)
      : path(std::move(path_)),
        source(sources.add(path, std::move(text))),
        file(decode_file({path, source, read_content_path(path), {}}, sources, languages)) {}

  RecordPlace place() const { return {source, sources.text(source), languages.size()}; }
  std::string bytes() const { return write_records(file.records, place()).value(); }
};

// A file of 1000 bytes.
const std::string small_text(1000, ' ');
const RecordPlace small_file{SourceId{0}, small_text, 2};

constexpr const char* two_tasks = R"(- id: "1.1"
  title: {vi: Khảo sát, en: Survey}
  lead: [finance, vn/planning]
  when: {every: year, before: 12-10}
  updates: [{date: 2026-05-30, status: done, note: Đủ, source: {title: B}}]
- {id: "1.2", title: Đào tạo, when: ../2029-Q3, contact: {phone: "1"}}
)";

}  // namespace

TEST_CASE("records of every file of the plans are read back as they were written") {
  const auto folder = test::project_root() / "content";
  std::set<size_t> kinds;
  for (const std::string& path : list_files(folder)) {
    const Read read(path, read_file(folder / path));
    if (read_content_path(path).kind == ContentKind::page) continue;
    INFO(path);
    const auto bytes = write_records(read.file.records, read.place());
    REQUIRE(bytes);
    const auto again = read_records(*bytes, read.place());
    REQUIRE(again);
    CHECK(again->index() == read.file.records.index());
    CHECK(write_records(*again, read.place()) == bytes);
    CHECK(bytes->size() < read.place().text.size());
    kinds.insert(again->index());
  }
  CHECK(kinds.size() == std::variant_size_v<ContentRecords> - 1);  // all but pages
}

TEST_CASE("texts, times, references and their places are read back") {
  const Read read("plans/p/tasks.yaml", two_tasks);
  RecordPlace place = read.place();
  place.source = SourceId{7};
  const auto records = read_records(read.bytes(), place);
  REQUIRE(records);
  const auto& before = std::get<std::vector<Task>>(read.file.records);
  const auto& tasks = std::get<std::vector<Task>>(*records);
  REQUIRE(tasks.size() == 2);
  CHECK(tasks[0].id.text == "1.1");
  CHECK(tasks[0].title.texts[1].value == "Survey");
  CHECK(tasks[0].title.texts[1].span ==
        Span{SourceId{7}, before[0].title.texts[1].span.begin, before[0].title.texts[1].span.end});
  CHECK(tasks[0].lead[1].text == "vn/planning");
  CHECK_FALSE(tasks[0].lead[1].id);
  CHECK(tasks[0].when->recurrence.before_month == 12);
  CHECK(tasks[0].updates[0].date == Date{2026, 5, 30});
  CHECK(tasks[1].when->kind == TimeframeKind::deadline);
  CHECK(tasks[1].when->last_day() == Date{2029, 9, 30});
  CHECK(tasks[1].contact->phone == "1");
  CHECK(tasks[1].description.span == Span());
}

TEST_CASE("numbers of any kind are read back") {
  Plan plan;
  plan.id = {"p", {SourceId{0}, 1000, 1000}};
  Target target;
  for (const double value : {0.0, -1.5, 1e300, std::numeric_limits<double>::denorm_min()})
    target.figures.push_back({{}, Comparator::range, value, -value, {}, true, {SourceId{0}, 3, 5}});
  plan.targets.push_back(target);
  plan.issued = Period{Precision::day, {1, 1, 1}, {9999, 12, 31}};
  plan.number = std::string(300, 'x') + '\0';
  const auto bytes = write_records(plan, small_file);
  REQUIRE(bytes);
  const auto again = read_records(*bytes, small_file);
  REQUIRE(again);
  const Plan& read = std::get<Plan>(*again);
  CHECK(read.number == plan.number);
  CHECK(read.issued->last == Date{9999, 12, 31});
  CHECK(read.id.span == Span{SourceId{0}, 1000, 1000});
  REQUIRE(read.targets[0].figures.size() == 4);
  CHECK(read.targets[0].figures[2].value == 1e300);
  CHECK(read.targets[0].figures[1].upper == 1.5);
  CHECK(read.targets[0].figures[3].comparator == Comparator::range);
  CHECK(write_records(*again, small_file) == bytes);
}

TEST_CASE("records with places in another text are not written") {
  const Topic topic{{"a", {SourceId{1}, 0, 1}}, {}, {}};
  CHECK_FALSE(write_records(std::vector<Topic>{topic}, small_file));
  CHECK(write_records(std::vector<Topic>{topic}, {SourceId{1}, small_text, 2}));
}

TEST_CASE("texts that stand in the file are not written again") {
  const std::string word(100, 'w');
  const auto size_with = [](const std::string& value) {
    const Read read("topics.yaml", "- {id: a, name: " + value + "}\n");
    const auto again = read_records(read.bytes(), read.place());
    REQUIRE(again);
    CHECK(std::get<std::vector<Topic>>(*again)[0].name.in(0).text ==
          std::get<std::vector<Topic>>(read.file.records)[0].name.in(0).text);
    return read.bytes().size();
  };
  CHECK(size_with(word) < 100);
  CHECK(size_with('"' + word + '"') < 100);
  CHECK(size_with('"' + word + "\\u00e0\"") > 100);
}

TEST_CASE("a few bytes do not stand for a text many times") {
  // Aliases that all stand for the whole file.
  std::vector<Agency> agencies(1);
  agencies[0].aliases.assign(50, {small_text, {SourceId{0}, 0, 1000}, {}});
  const auto bytes = write_records(agencies, small_file);
  REQUIRE(bytes);
  CHECK(bytes->size() > 48 * small_text.size());
  CHECK(read_records(*bytes, small_file));
}

TEST_CASE("what is cut off or too long is not read") {
  const Read read("plans/p/tasks.yaml", two_tasks);
  const std::string bytes = read.bytes();
  REQUIRE(read_records(bytes, read.place()));
  for (size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(read_records(bytes.substr(0, size), read.place()));
  CHECK_FALSE(read_records(bytes + '\0', read.place()));
}

TEST_CASE("bytes that are altered are read as other records of the same form, or not at all") {
  const Read read("plans/p/tasks.yaml", two_tasks);
  const std::string bytes = read.bytes();
  size_t refused = 0;
  for (size_t place = 0; place < bytes.size(); ++place) {
    for (const int value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
      std::string altered = bytes;
      altered[place] = static_cast<char>(value);
      const auto records = read_records(altered, read.place());
      if (!records) ++refused;
      if (records) CHECK(write_records(*records, read.place()) == altered);
    }
  }
  CHECK(refused > bytes.size());
}

TEST_CASE("what is not sound is not read") {
  const auto with = [](auto change) {
    std::vector<Task> tasks(1);
    change(tasks[0]);
    return read_records(write_records(tasks, small_file).value(), small_file).has_value();
  };
  CHECK(with([](Task&) {}));
  // A day and a month that there are not, three languages where the site has two.
  CHECK_FALSE(with([](Task& task) { task.updates = {{{2026, 2, 30}, {}, {}, {}}}; }));
  CHECK_FALSE(with([](Task& task) { task.when.emplace().recurrence.month = 13; }));
  CHECK_FALSE(with([](Task& task) { task.title.texts.resize(3); }));
  CHECK(with([](Task& task) { task.title.texts.resize(2); }));
  // Values that enumerations do not have.
  CHECK_FALSE(with([](Task& task) { task.when.emplace().kind = TimeframeKind{11}; }));
  CHECK_FALSE(with([](Task& task) { task.when.emplace().start.precision = Precision{6}; }));
  CHECK_FALSE(with([](Task& task) { task.when.emplace().recurrence.every = Every{3}; }));
  CHECK_FALSE(with([](Task& task) { task.updates.emplace_back().status = TaskStatus{5}; }));
  CHECK_FALSE(with([](Task& task) {
    task.title.texts.resize(1);
    task.title.texts[0].layout = TextLayout{3};
  }));
  // Places behind the end of the file.
  CHECK(with([](Task& task) { task.id.span = {SourceId{0}, 999, 1000}; }));
  CHECK_FALSE(with([](Task& task) { task.id.span = {SourceId{0}, 999, 1001}; }));
  CHECK_FALSE(with([](Task& task) { task.id.span = {SourceId{0}, 1001, 1001}; }));
  CHECK_FALSE(with([](Task& task) { task.id.span = {SourceId{0}, 20, 10}; }));
}

TEST_CASE("counts that cannot be are refused before anything is made for them") {
  // Tasks, as many as a number of 64 bits can say.
  const std::string huge = "\x08" + std::string(9, '\xFF') + '\x01';
  CHECK_FALSE(read_records(huge, small_file));
  CHECK_FALSE(read_records("\x08" + std::string(10, '\xFF') + '\x01', small_file));
  CHECK_FALSE(read_records("\x63", small_file));  // no such kind of records
  CHECK_FALSE(read_records("", small_file));
  CHECK(read_records(std::string(1, '\0'), small_file));  // a file that holds none
}
