#include <array>
#include <utility>

#include "bench/made_up_content.hpp"
#include "bench/made_up_hugo_parts.hpp"

namespace kehoach::bench {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> site_files{{
    {"config.yaml", R"(baseURL: https://nation.example/
defaultContentLanguage: vi
defaultContentLanguageInSubdir: true
disableKinds: [RSS]
taxonomies: {agency: agencies}
languages:
  vi: {languageName: Tiếng Việt, weight: 1, contentDir: content/vi, title: Kế hoạch cả nước}
  en: {languageName: English, weight: 2, contentDir: content/en, title: The nation's plans}
)"},
    {"i18n/vi.yaml", R"(home: Trang chủ
plans: Kế hoạch
agencies: Cơ quan
lead: Cơ quan chủ trì
coordinate: Cơ quan phối hợp
when: Thời gian
status: Tình trạng
not-reported: Chưa báo cáo
in-progress: Đang thực hiện
done: Hoàn thành
delayed: Chậm
not-started: Chưa bắt đầu
results: Kết quả
section: Phần
provision: Mục
task: Nhiệm vụ
tasks: Nhiệm vụ
targets: Chỉ tiêu
duties: Trách nhiệm
basis: Căn cứ
number: Số
issued: Ngày ban hành
place: Địa phương
previous: Trước
next: Sau
cite: Trích dẫn
updates: Cập nhật
skip: Đến nội dung
same-lead: Nhiệm vụ khác của cơ quan chủ trì
)"},
    {"i18n/en.yaml", R"(home: Home
plans: Plans
agencies: Agencies
lead: Lead
coordinate: Coordinating
when: When
status: Status
not-reported: Not reported
in-progress: In progress
done: Done
delayed: Delayed
not-started: Not started
results: Results
section: Part
provision: Provision
task: Task
tasks: Tasks
targets: Targets
duties: Duties
basis: Legal basis
number: Number
issued: Issued
place: Place
previous: Previous
next: Next
cite: Cite
updates: Updates
skip: Skip to content
same-lead: Other tasks of the same lead
)"},
    {"layouts/_default/baseof.html", R"(<!doctype html>
<html lang="{{ .Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ with .Params.description }}{{ . }}{{ else }}{{ .Title }}{{ end }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}<meta property="og:title" content="{{ .Title }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">{{ i18n "skip" }}</a>
<header><a href="{{ "" | relLangURL }}">{{ .Site.Title }}</a>
<nav><ul><li><a href="{{ "plans/" | relLangURL }}">{{ i18n "plans" }}</a></li><li><a href="{{ "agencies/" | relLangURL }}">{{ i18n "agencies" }}</a></li></ul></nav>
<ul>{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}" hreflang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a></li>{{ end }}</ul>
</header>
<main id="main">
{{ block "main" . }}{{ end }}
</main>
<footer><p>{{ .Site.Title }}</p></footer>
</body>
</html>
)"},
    {"layouts/partials/row.html",
     R"(<tr><td>{{ .Params.number }}</td><th scope="row"><a href="{{ .RelPermalink }}">{{ .Title }}</a></th><td>{{ range .Params.lead_names }}{{ . }} {{ end }}</td><td>{{ .Params.when }}</td><td>{{ i18n .Params.status }}</td><td><svg class="strip" viewBox="0 0 240 24" width="240" height="24" aria-hidden="true"><line class="grid" x1="0" y1="0" x2="0" y2="24"/><line class="grid" x1="120" y1="0" x2="120" y2="24"/><rect class="bar" x="{{ mul (sub .Params.first 2025) 24 }}" y="6" width="{{ mul (sub (add .Params.last 1) .Params.first) 24 }}" height="12"/></svg></td></tr>
)"},
    {"layouts/index.html", R"({{ define "main" }}<h1>{{ .Site.Title }}</h1>
<ul>{{ range (.Site.GetPage "/plans").Sections }}<li><a href="{{ .RelPermalink }}">{{ .Params.short }}</a> {{ .Params.place }}, {{ len .RegularPages }}</li>
{{ end }}</ul>{{ end }}
)"},
    {"layouts/plans/list.html", R"({{ define "main" }}<h1>{{ .Title }}</h1>
{{ if .Params.number }}<dl><dt>{{ i18n "number" }}</dt><dd>{{ .Params.number }}</dd><dt>{{ i18n "issued" }}</dt><dd>{{ .Params.issued }}</dd><dt>{{ i18n "place" }}</dt><dd>{{ .Params.place }}</dd></dl>
{{ .Content }}
<h2>{{ i18n "targets" }}</h2><ul>{{ range .Params.targets }}<li>{{ . }}</li>{{ end }}</ul>
<h2>{{ i18n "tasks" }}</h2>
{{ range $section, $tasks := .RegularPages.GroupByParam "section" }}<h3>{{ .Key }}</h3>
<table><thead><tr><th>{{ i18n "number" }}</th><th>{{ i18n "task" }}</th><th>{{ i18n "lead" }}</th><th>{{ i18n "when" }}</th><th>{{ i18n "status" }}</th><th></th></tr></thead><tbody>
{{ range .Pages }}{{ partial "row.html" . }}{{ end }}</tbody></table>
{{ end }}<h2>{{ i18n "duties" }}</h2>{{ range .Params.duties }}<h3>{{ .agency }}</h3><ul>{{ range .items }}<li>{{ . }}</li>{{ end }}</ul>{{ end }}
<h2>{{ i18n "basis" }}</h2><ul>{{ range .Params.basis }}<li>{{ . }}</li>{{ end }}</ul>
{{ else }}<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Params.short }}</a> {{ .Params.place }}, {{ len .RegularPages }}</li>
{{ end }}</ul>{{ end }}{{ end }}
)"},
    {"layouts/plans/single.html",
     R"({{ define "main" }}<nav><ol><li><a href="{{ "plans/" | relLangURL }}">{{ i18n "plans" }}</a></li><li><a href="{{ .Parent.RelPermalink }}">{{ .Parent.Params.short }}</a></li></ol></nav>
<h1>{{ .Title }}</h1>
<dl><dt>{{ i18n "lead" }}</dt><dd>{{ range $i, $id := .Params.leads }}<a href="{{ printf "agencies/%s/" $id | relLangURL }}">{{ index $.Params.lead_names $i }}</a> {{ end }}</dd>
<dt>{{ i18n "when" }}</dt><dd>{{ .Params.when }}</dd><dt>{{ i18n "status" }}</dt><dd>{{ i18n .Params.status }}</dd></dl>
<h2>{{ i18n "coordinate" }}</h2><ul>{{ range $i, $id := .Params.coordinators }}<li><a href="{{ printf "agencies/%s/" $id | relLangURL }}">{{ index $.Params.coordinator_names $i }}</a></li>{{ end }}</ul>
<h2>{{ i18n "results" }}</h2><ul>{{ range .Params.results }}<li>{{ . }}</li>{{ end }}</ul>
<svg class="strip" viewBox="0 0 240 24" width="240" height="24" aria-hidden="true"><line class="grid" x1="0" y1="0" x2="0" y2="24"/><rect class="bar" x="{{ mul (sub .Params.first 2025) 24 }}" y="6" width="{{ mul (sub (add .Params.last 1) .Params.first) 24 }}" height="12"/></svg>
{{ .Content }}
<dl><dt>{{ i18n "provision" }}</dt><dd>{{ .Params.source }}</dd><dt>{{ i18n "section" }}</dt><dd>{{ .Params.section }}</dd><dt>{{ i18n "basis" }}</dt>{{ range .Parent.Params.basis }}<dd>{{ . }}</dd>{{ end }}</dl>
{{ with .Params.note }}<h2>{{ i18n "updates" }}</h2><p>{{ $.Params.reported }} {{ . }}</p>{{ end }}
{{ $lead := index .Params.leads 0 }}{{ with .Site.GetPage (printf "/agencies/%s" $lead) }}<h2>{{ i18n "same-lead" }}</h2><ul>{{ range first 5 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.when }}</li>{{ end }}</ul>{{ end }}
<p>{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>
<p>{{ i18n "cite" }}: {{ range .Params.lead_names }}{{ . }}, {{ end }}“{{ .Title }}”, {{ .Params.when }}, {{ .Parent.Title }}, {{ .Params.source }}, {{ .Permalink }}</p>
{{ end }}
)"},
    {"layouts/agencies/taxonomy.html", R"({{ define "main" }}<h1>{{ i18n "agencies" }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.place }}, {{ len .Pages }}</li>
{{ end }}</ul>{{ end }}
)"},
    {"layouts/agencies/term.html",
     R"({{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.place }}</p>
{{ $id := .Params.id }}<h2>{{ i18n "lead" }}</h2><table><tbody>
{{ range .Pages }}{{ if in .Params.leads $id }}{{ partial "row.html" . }}{{ end }}{{ end }}</tbody></table>
<h2>{{ i18n "coordinate" }}</h2><table><tbody>
{{ range .Pages }}{{ if in .Params.coordinators $id }}{{ partial "row.html" . }}{{ end }}{{ end }}</tbody></table>{{ end }}
)"},
}};

std::string plan_page(const MadeUpPortal& portal, const MadeUpPlan& plan, const Half& half) {
  std::string out;
  add(out, "---\ntitle: \"{}\"\nshort: \"{}\"\nnumber: \"{}\"\nissued: \"{}\"\nplace: \"{}\"\n",
      half(plan.title), half(plan.short_title), plan.number, plan.issued,
      half(portal.places()[plan.place].name));
  add_list(out, "targets", plan.targets.size(),
           [&](size_t i) { return half(plan.targets[i].statement); });
  add_list(out, "basis", plan.documents.size(),
           [&](size_t i) { return half(portal.documents()[plan.documents[i]]); });
  out += "duties:\n";
  for (const MadeUpDuty& duty : plan.duties) {
    add(out, "  - agency: \"{}\"\n  ", half(portal.agencies()[duty.agency].name));
    add_list(out, "  items", duty.items.size(), [&](size_t i) { return half(duty.items[i]); });
  }
  add(out, "---\n{}\n", half(plan.summary));
  return out;
}

void add_bodies(std::string& out, const MadeUpPortal& portal, std::string_view name,
                std::string_view names, const std::vector<size_t>& agencies, const Half& half) {
  add_list(out, name, agencies.size(), [&](size_t i) { return agency_key(portal, agencies[i]); });
  add_list(out, names, agencies.size(),
           [&](size_t i) { return half(portal.agencies()[agencies[i]].name); });
}

std::string task_page(const MadeUpPortal& portal, const MadeUpPlan& plan, const MadeUpTask& task,
                      size_t weight, const Half& half) {
  std::string out;
  add(out, "---\ntitle: \"{}\"\nweight: {}\nnumber: \"{}\"\nsection: \"{}\"\nsource: \"{}\"\n",
      half(task.title), weight + 1, task.id, half(plan.sections[task.section]), task.source);
  add(out, "when: \"{}\"\nfirst: {}\nlast: {}\nstatus: {}\n",
      task.when ? half(task.when->words) : "–", task.when ? task.when->first_year : 2025,
      task.when ? task.when->last_year : 2034, task.report ? task.report->status : "not-reported");
  if (task.report)
    add(out, "reported: \"{}\"\nnote: \"{}\"\n", task.report->date, half(task.report->note));
  add_bodies(out, portal, "leads", "lead_names", task.leads, half);
  add_bodies(out, portal, "coordinators", "coordinator_names", task.coordinators, half);
  std::vector<size_t> all = task.leads;
  all.insert(all.end(), task.coordinators.begin(), task.coordinators.end());
  add_list(out, "agencies", all.size(), [&](size_t i) { return agency_key(portal, all[i]); });
  add_list(out, "results", task.results.size(), [&](size_t i) { return half(task.results[i]); });
  out += "---\n";
  for (const Words& paragraph : task.description) add(out, "{}\n\n", half(paragraph));
  return out;
}

void write_half(const MadeUpPortal& portal, const Half& half, const FileSink& sink) {
  const std::string root = "content/" + half.code + "/";
  sink(root + "plans/_index.md",
       fmt::format("---\ntitle: {}\n---\n", half.code == "vi" ? "Kế hoạch" : "Plans"));
  for (size_t i = 0; i < portal.agencies().size(); ++i) {
    const MadeUpAgency& agency = portal.agencies()[i];
    sink(root + "agencies/" + agency_key(portal, i) + "/_index.md",
         fmt::format("---\ntitle: \"{}\"\nid: {}\nplace: \"{}\"\n---\n", half(agency.name),
                     agency_key(portal, i), half(portal.places()[agency.place].name)));
  }
  for (size_t i = 0; i < portal.plan_count(); ++i) {
    const MadeUpPlan plan = portal.plan(i);
    const std::string folder = root + "plans/" + plan.id + "/";
    sink(folder + "_index.md", plan_page(portal, plan, half));
    for (size_t task = 0; task < plan.tasks.size(); ++task) {
      std::string name = plan.tasks[task].id;
      name[name.find('.')] = '-';
      sink(folder + name + ".md", task_page(portal, plan, plan.tasks[task], task, half));
    }
  }
}

}  // namespace

void write_simple_hugo_site(const MadeUpPortal& portal, const FileSink& sink) {
  for (const auto& [path, text] : site_files) sink(std::string(path), text);
  sink("static/style.css", "body { font-family: sans-serif; }\n");
  for (const Half& half : halves()) write_half(portal, half, sink);
}

}  // namespace kehoach::bench
