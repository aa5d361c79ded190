#include <algorithm>
#include <cstdlib>

#include "bench/made_up_content.hpp"
#include "bench/made_up_hugo_parts.hpp"
#include "bench/made_up_hugo_times.hpp"

namespace kehoach::bench {
namespace {

// Agencies are sorted into plans, tasks and roles by Hugo: `roles` says in what they stand.
constexpr std::string_view config = R"(baseURL: https://nation.example/
defaultContentLanguage: vi
defaultContentLanguageInSubdir: true
disableKinds: [RSS]
paginate: 100
taxonomies: {{agency: agencies, deadline: deadlines, document: documents, timeline: timeline, topic: topics}}
outputFormats: {{embed: {{mediaType: text/html, path: embed, isHTML: true}}}}
params: {{today: "2026-11-22", as_of: "{}"}}
languages:
  vi:
    languageName: Tiếng Việt
    weight: 1
    contentDir: content/vi
    title: Kế hoạch cả nước
    params: {{description: Kế hoạch của các tỉnh và xã.}}
  en:
    languageName: English
    weight: 2
    contentDir: content/en
    title: The nation's plans
    params: {{description: Plans of provinces and communes.}}
)";

// The page of a list, whose words are the theme's: `title` and `description` name them.
std::string list_page(std::string_view title, std::string_view description) {
  return fmt::format("---\ntitle_key: {}\ndescription_key: {}\n---\n", title, description);
}

std::string address_of(const MadeUpPortal& portal, size_t agency, const Half& half) {
  const MadeUpAgency& record = portal.agencies()[agency];
  return fmt::format("/{}/agencies/{}/{}/", half.code, portal.places()[record.place].id, record.id);
}

// Groups of which it is a member, which stand behind the place's other bodies.
std::vector<size_t> groups_of(const MadeUpPortal& portal, size_t agency) {
  const MadeUpPlace& place = portal.places()[portal.agencies()[agency].place];
  std::vector<size_t> groups;
  for (size_t i = place.first_agency; i < place.first_agency + place.agencies; ++i) {
    const std::vector<size_t>& members = portal.agencies()[i].members;
    if (std::find(members.begin(), members.end(), agency) != members.end()) groups.push_back(i);
  }
  return groups;
}

std::string agency_page(const MadeUpPortal& portal, size_t number, bool has_frame,
                        const Half& half) {
  const MadeUpAgency& agency = portal.agencies()[number];
  const MadeUpPlace& place = portal.places()[agency.place];
  const auto key = [&](size_t each) { return agency_key(portal, each); };
  std::string out;
  add(out, "---\ntitle: \"{}\"\nurl: {}\noutputs: [{}]\nweight: {}\nkey: {}\nid: {}\n",
      half(agency.name), address_of(portal, number, half), has_frame ? "html, embed" : "html",
      number + 1, key(number), agency.id);
  add(out, "short: \"{}\"\nkind: {}\nplace: \"{}\"\nplace_id: {}\nplace_number: {}\n",
      half(agency.short_name), agency.kind, half(place.name), place.id, agency.place + 1);
  std::vector<size_t> parts;
  if (number == place.first_agency) {
    for (size_t i = number + 1; i < number + place.agencies; ++i)
      if (portal.agencies()[i].kind == "department") parts.push_back(i);
  } else if (agency.kind == "department") {
    add(out, "part_of: {}\n", key(place.first_agency));
  }
  const std::vector<size_t> groups = groups_of(portal, number);
  add_list(out, "parts", parts.size(), [&](size_t i) { return key(parts[i]); });
  add_list(out, "members", agency.members.size(), [&](size_t i) { return key(agency.members[i]); });
  add_list(out, "groups", groups.size(), [&](size_t i) { return key(groups[i]); });
  return out + "---\n";
}

// Those with a task that has a time: they have a timeline for the frames of other sites.
std::vector<bool> agencies_with_times(const MadeUpPortal& portal) {
  std::vector<bool> with_times(portal.agencies().size());
  for (size_t i = 0; i < portal.plan_count(); ++i)
    for (const MadeUpTask& task : portal.plan(i).tasks)
      if (task.when)
        for (const std::vector<size_t>* agencies : {&task.leads, &task.coordinators})
          for (const size_t agency : *agencies) with_times[agency] = true;
  return with_times;
}

std::string document_id(size_t document) {
  return fmt::format("document-{}", document + 1);
}

// A plan stands among the agencies that have duties in it or report on it, and among the deadlines
// of each year by which they report.
std::string plan_page(const MadeUpPortal& portal, const MadeUpPlan& plan, size_t number,
                      const Half& half) {
  const MadeUpPlace& place = portal.places()[plan.place];
  const size_t reporter = place.first_agency + place.agencies - 1;
  std::vector<size_t> bodies{place.first_agency};
  if (reporter != place.first_agency) bodies.push_back(reporter);
  for (const MadeUpDuty& duty : plan.duties)
    if (std::find(bodies.begin(), bodies.end(), duty.agency) == bodies.end())
      bodies.push_back(duty.agency);
  const auto key = [&](size_t each) { return agency_key(portal, each); };
  std::string out;
  add(out,
      "---\nlayout: plan\ntitle: \"{}\"\nshort: \"{}\"\nurl: /{}/plans/{}/\noutputs: [html, "
      "embed]\n",
      half(plan.title), half(plan.short_title), half.code, plan.id);
  add(out,
      "weight: {}\nid: {}\nnumber: \"{}\"\nissued: \"{}\"\nplace: \"{}\"\nplace_id: {}\n"
      "place_number: {}\n",
      (number + 1) * 1000, plan.id, plan.number, plan.issued, half(place.name), place.id,
      plan.place + 1);
  add(out, "issuer: {}\nreporter: {}\n", key(place.first_agency), key(reporter));
  add_list(out, "agencies", bodies.size(), [&](size_t i) { return key(bodies[i]); });
  add_list(out, "documents", plan.documents.size(),
           [&](size_t i) { return document_id(plan.documents[i]); });
  add_list(out, "deadlines", 6, [](size_t i) { return 2025 + i; });
  out += "deadlines_weight: 1209\n";
  add_list(out, "sections", plan.sections.size(), [&](size_t i) { return half(plan.sections[i]); });
  out += "targets:\n";
  for (const MadeUpTarget& target : plan.targets)
    add(out, "  - {{id: {}, statement: \"{}\", year: {}, figure: {}}}\n", target.id,
        half(target.statement), target.year, target.figure);
  out += "duties:\n";
  for (const MadeUpDuty& duty : plan.duties) {
    add(out, "  - agency: {}\n  ", key(duty.agency));
    add_list(out, "  items", duty.items.size(), [&](size_t i) { return half(duty.items[i]); });
  }
  add(out, "---\n{}\n", half(plan.summary));
  return out;
}

void add_roles(std::string& out, const MadeUpPortal& portal, const MadeUpTask& task) {
  const auto list = [&](std::string_view name, const std::vector<size_t>& agencies) {
    add_list(out, name, agencies.size(), [&](size_t i) { return agency_key(portal, agencies[i]); });
  };
  std::vector<size_t> all = task.leads;
  all.insert(all.end(), task.coordinators.begin(), task.coordinators.end());
  list("leads", task.leads);
  list("coordinators", task.coordinators);
  list("agencies", all);
  out += "roles: {";
  for (size_t i = 0; i < all.size(); ++i)
    add(out, "{}{}: {}", i == 0 ? "" : ", ", agency_key(portal, all[i]),
        i >= task.leads.size()   ? "coordinates"
        : task.leads.size() == 1 ? "leads"
                                 : "joint");
  out += "}\n";
}

std::string task_page(const MadeUpPortal& portal, const MadeUpPlan& plan, const MadeUpTask& task,
                      size_t weight, const Half& half) {
  const HugoTime time = hugo_time(task);
  std::vector<std::string> timeline{portal.places()[plan.place].id};
  for (const int year : time.active) timeline.push_back(std::to_string(year));
  std::string out;
  add(out,
      "---\ntitle: \"{}\"\nweight: {}\nnumber: \"{}\"\nplan: {}\nsection: {}\nsource: {}\n"
      "place_number: {}\n",
      half(task.title), weight, task.id, plan.id, task.section + 1, task.source, plan.place + 1);
  add(out, "form: {}\nwhen: \"{}\"\norder: \"{}\"\n", time.form, half(time.words), time.order);
  if (!time.to.empty())
    add(out, "to: \"{}\"\nend: {:.5f}\nlast: {}\n", time.to, time.end, time.last);
  if (!time.from.empty())
    add(out, "from: \"{}\"\nbegin: {:.5f}\nfirst: {}\n", time.from, time.begin, time.first);
  if (time.form == "recurring")
    add(out, "due: \"{}\"\nbegin: {:.5f}\n", time.month_and_day, time.begin);
  add_list(out, "timeline", timeline.size(), [&](size_t i) { return timeline[i]; });
  const std::vector<int> due = due_years(plan, task, time);
  add_list(out, "deadlines", due.size(), [&](size_t i) { return due[i]; });
  if (!due.empty()) add(out, "deadlines_weight: {}\n", time.day_of_due);
  if (task.report)
    add(out, "status: {}\nreported: \"{}\"\nnote: \"{}\"\n", task.report->status, task.report->date,
        half(task.report->note));
  add_roles(out, portal, task);
  add_list(out, "topics", task.topics.size(),
           [&](size_t i) { return fmt::format("topic-{}", task.topics[i] + 1); });
  add_list(out, "results", task.results.size(), [&](size_t i) { return half(task.results[i]); });
  out += "---\n";
  for (const Words& paragraph : task.description) add(out, "{}\n\n", half(paragraph));
  return out;
}

// A page for the frames of other sites; the list of all targets is of these pages.
std::string target_page(const MadeUpPlan& plan, const MadeUpTarget& target, size_t weight,
                        const Half& half) {
  return fmt::format(
      "---\ntitle: \"{}\"\nurl: /embed/{}/targets/{}/{}/\nweight: {}\nid: {}\nplan: {}\nyear: {}\n"
      "figure: {}\n---\n",
      half(target.statement), half.code, plan.id, target.id, weight, target.id, plan.id,
      target.year, target.figure);
}

void write_plans(const MadeUpPortal& portal, const Half& half, const FileSink& sink) {
  const std::string root = "content/" + half.code + "/";
  for (size_t i = 0; i < portal.plan_count(); ++i) {
    const MadeUpPlan plan = portal.plan(i);
    const std::string folder = root + "plans/" + plan.id + "/";
    const size_t weight = (i + 1) * 1000;
    sink(folder + "_index.md", plan_page(portal, plan, i, half));
    for (size_t task = 0; task < plan.tasks.size(); ++task) {
      std::string name = plan.tasks[task].id;
      name[name.find('.')] = '-';
      sink(folder + name + ".md",
           task_page(portal, plan, plan.tasks[task], weight + task + 1, half));
    }
    for (size_t target = 0; target < plan.targets.size(); ++target)
      sink(fmt::format("{}targets/{}-{}.md", root, plan.id, plan.targets[target].id),
           target_page(plan, plan.targets[target], weight + target + 1, half));
  }
}

void write_lists(const Half& half, const FileSink& sink) {
  const std::string root = "content/" + half.code + "/";
  for (const std::string_view list :
       {"agencies", "compare", "deadlines", "documents", "plans", "targets", "timeline", "topics"})
    sink(fmt::format("{}{}/_index.md", root, list),
         list_page(fmt::format("page_{}", list), fmt::format("desc_{}", list)));
}

void write_terms(const MadeUpPortal& portal, const Half& half, const FileSink& sink) {
  const std::string root = "content/" + half.code + "/";
  for (size_t i = 0; i < portal.topics().size(); ++i)
    sink(fmt::format("{}topics/topic-{}/_index.md", root, i + 1),
         fmt::format("---\ntitle: \"{}\"\nweight: {}\n---\n", half(portal.topics()[i]), i + 1));
  for (size_t i = 0; i < portal.documents().size(); ++i)
    sink(fmt::format("{}documents/{}/_index.md", root, document_id(i)),
         fmt::format("---\ntitle: \"{}\"\nweight: {}\nnumber: {}/QĐ-TTg\nissued: "
                     "\"2024-{:02}-{:02}\"\n---\n",
                     half(portal.documents()[i]), i + 1, i + 1, i % 12 + 1, i % 28 + 1));
  const std::vector<bool> with_times = agencies_with_times(portal);
  for (size_t i = 0; i < portal.agencies().size(); ++i)
    sink(root + "agencies/" + agency_key(portal, i) + "/_index.md",
         agency_page(portal, i, with_times[i], half));
  std::vector<size_t> places;
  for (size_t i = 0; i < portal.plan_count(); ++i) places.push_back(portal.plan(i).place);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  for (const size_t place : places)
    sink(root + "timeline/" + portal.places()[place].id + "/_index.md",
         fmt::format("---\ntitle: \"{}\"\nweight: {}\nplace: {}\n---\n",
                     half(portal.places()[place].name), place + 1,
                     portal.places()[place].province ? "province" : "commune"));
}

// The newest report: up to when the data are.
std::string as_of(const MadeUpPortal& portal) {
  std::string newest;
  for (size_t i = 0; i < portal.plan_count(); ++i)
    for (const MadeUpTask& task : portal.plan(i).tasks)
      if (task.report) newest = std::max(newest, task.report->date);
  return newest;
}

}  // namespace

void write_hugo_site(const MadeUpPortal& portal, const FileSink& sink) {
  sink("config.yaml", fmt::format(fmt::runtime(config), as_of(portal)));
  for (const Half& half : halves()) {
    write_lists(half, sink);
    write_terms(portal, half, sink);
    write_plans(portal, half, sink);
  }
}

}  // namespace kehoach::bench
