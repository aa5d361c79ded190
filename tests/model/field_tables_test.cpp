#include "model/field_tables.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace kehoach;

namespace {

// Calls `visit` for the fields of the record and of all records within it.
template <class Visit>
void for_each_field(const std::vector<FieldDescription>& fields, const Visit& visit) {
  visit(fields);
  for (const FieldDescription& field : fields)
    if (field.type.fields) for_each_field(field.type.fields(), visit);
}

const FieldDescription& find(const std::vector<FieldDescription>& fields, std::string_view name) {
  const auto place = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.name == name; });
  REQUIRE(place != fields.end());
  return *place;
}

void check_table(const std::vector<FieldDescription>& fields) {
  std::set<std::string_view> names;
  for (const FieldDescription& field : fields) {
    INFO(field.name);
    CHECK(names.insert(field.name).second);
    CHECK_FALSE(field.about.empty());
    CHECK_FALSE(field.about.ends_with('.'));
    CHECK((field.type.kind == ValueKind::choice || field.type.names) ==
          !field.type.choices.empty());
    CHECK((field.type.kind == ValueKind::record) == (field.type.fields != nullptr));
  }
}

}  // namespace

TEST_CASE("every table names each field once and says what it is") {
  for_each_field(describe_fields<Site>(), check_table);
  for_each_field(describe_fields<Jurisdiction>(), check_table);
  for_each_field(describe_fields<Agency>(), check_table);
  for_each_field(describe_fields<Document>(), check_table);
  for_each_field(describe_fields<Topic>(), check_table);
  for_each_field(describe_fields<Indicator>(), check_table);
  for_each_field(describe_fields<Plan>(), check_table);
  for_each_field(describe_fields<Task>(), check_table);
  for_each_field(describe_fields<PageHead>(), check_table);
}

TEST_CASE("a table tells the shape of each value") {
  const auto task = describe_fields<Task>();
  CHECK(find(task, "id").presence == Presence::required);
  CHECK(find(task, "title").type.kind == ValueKind::localized);
  CHECK(find(task, "when").type.kind == ValueKind::timeframe);
  const ValueType lead = find(task, "lead").type;
  CHECK(lead.list);
  CHECK(lead.kind == ValueKind::reference);
  CHECK(lead.record == "agency");
  const ValueType updates = find(task, "updates").type;
  CHECK(updates.record == "update");
  CHECK(find(updates.fields(), "status").type.choices.size() == 5);
  CHECK(find(describe_fields<Duty>(), "agency").type.one_for_list);
  CHECK(find(describe_fields<Document>(), "url").type.kind == ValueKind::url);
}
