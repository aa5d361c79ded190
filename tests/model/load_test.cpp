#include "model/load.hpp"

#include <catch2/catch.hpp>

#include "support/site_text.hpp"

using namespace kehoach;
using namespace kehoach::test;

TEST_CASE("a portal is loaded from its files, in the order of their paths") {
  const SiteText site = load_site_text(R"(
-- content/plans/skills/plan.yaml --
jurisdiction: lai-chau
title: Kế hoạch nhân lực
-- content/plans/chips/tasks.yaml --
- {id: "2", title: Hai}
- {id: "1", title: Một}
-- content/plans/chips/plan.yaml --
jurisdiction: lai-chau
title: Kế hoạch bán dẫn
-- content/plans/chips/overview.vi.md --
# Tổng quan
-- content/plans/chips/overview.en.md --
# Overview
-- content/agencies/lai-chau.yaml --
- {id: finance, name: Sở Tài chính}
-- content/jurisdictions.yaml --
- {id: lai-chau, name: Tỉnh Lai Châu}
)");
  CHECK(lines(site.diagnostics, site.sources) == "");
  const Portal& portal = site.portal;
  REQUIRE(portal.plans.size() == 2);
  const Plan& chips = portal.plans[Id<Plan>{0}];
  CHECK(chips.id.text == "chips");
  REQUIRE(chips.tasks.size() == 2);
  CHECK(portal.tasks[chips.tasks[0]].id.text == "2");
  CHECK(portal.tasks[chips.tasks[1]].plan == Id<Plan>{0});
  CHECK(chips.overview.in(1).text == "# Overview\n");
  CHECK(portal.agencies[Id<Agency>{0}].jurisdiction == Id<Jurisdiction>{0});
}

TEST_CASE("a free page's languages are one record, each text with its place") {
  const SiteText site = load_site_text(
      "-- content/pages/about.en.md --\n---\ntitle: About\n---\nText\n"
      "-- content/pages/about.vi.md --\n---\ntitle: Giới thiệu\ndescription: Về "
      "cổng\n---\n\n[a](/b/)\n");
  CHECK(lines(site.diagnostics, site.sources) == "");
  REQUIRE(site.portal.pages.size() == 1);
  const FreePage& page = site.portal.pages[Id<FreePage>{0}];
  CHECK(page.id.text == "about");
  CHECK(page.title.in(0).text == "Giới thiệu");
  CHECK(page.title.in(1).text == "About");
  CHECK_FALSE(page.description.has(1));
  const Text& body = page.body.texts[0];
  CHECK(body.value == "\n[a](/b/)\n");
  CHECK(body.layout == TextLayout::whole_file);
  CHECK(site.sources.locate(body.span.source, body.span.begin).line == 5);
}

TEST_CASE("text is in composed form, from YAML and from Markdown") {
  const std::string decomposed = "e\xCC\x82";  // e and a circumflex
  const SiteText site = load_site_text(
      "-- content/topics.yaml --\n- {id: a, name: " + decomposed + "}\n" +
      "-- content/pages/a.vi.md --\n---\ntitle: " + decomposed + "\n---\n" + decomposed);
  CHECK(site.portal.topics[Id<Topic>{0}].name.in(0).text == "ê");
  CHECK(site.portal.pages[Id<FreePage>{0}].title.in(0).text == "ê");
  CHECK(site.portal.pages[Id<FreePage>{0}].body.in(0).text == "ê");
}

TEST_CASE("Markdown that is not UTF-8 is reported where it breaks") {
  const SiteText site =
      load_site_text("-- content/pages/a.vi.md --\n---\ntitle: A\n---\nSở T\xE0i\n");
  CHECK(lines(site.diagnostics, site.sources) ==
        "content/pages/a.vi.md:4:5 invalid-utf8: the text is not UTF-8; save the file as UTF-8\n");
}

TEST_CASE("empty list files hold nothing") {
  const SiteText site =
      load_site_text("-- content/topics.yaml --\n-- content/documents.yaml --\n# later\n");
  CHECK(lines(site.diagnostics, site.sources) == "");
  CHECK(site.portal.topics.empty());
}

TEST_CASE("diagnostics and tables do not depend on the number of threads") {
  std::vector<std::string> reports;
  for (const unsigned jobs : {1u, 4u}) {
    SourceMap sources;
    Diagnostics diagnostics;
    std::vector<ContentFile> files;
    for (int i = 0; i < 40; ++i) {
      const std::string path = "plans/p" + std::to_string(i) + "/tasks.yaml";
      files.push_back({path, sources.add(path, "- {id: a, titel: A, topics: [none]}\n")});
    }
    Site site;
    site.languages = {"vi"};
    const Portal portal = load_portal(site, files, sources, jobs, diagnostics);
    reports.push_back(lines(diagnostics, sources) + portal.plans[Id<Plan>{7}].id.text);
  }
  CHECK(reports[0] == reports[1]);
  CHECK(reports[0].find("plans/p39/tasks.yaml:1:11 unknown-field") != std::string::npos);
}

TEST_CASE("what refers to records of a file that cannot be read is not called unknown") {
  // Each file is whole but one, which is no YAML: that alone is reported.
  const std::vector<std::pair<std::string, std::string>> files{
      {"jurisdictions.yaml", "- {id: lc, name: LC}\n- {id: near, name: N, within: lc}\n"},
      {"agencies/lc.yaml", "- {id: finance, name: F}\n"},
      {"documents.yaml", "- {id: law, number: 1/L, title: L}\n"},
      {"topics.yaml", "- {id: people, name: P}\n"},
      {"indicators.yaml", "- {id: heads, name: H}\n"},
      {"plans/p/tasks.yaml", "- {id: \"1\", title: A}\n"},
  };
  const std::string plan =
      "-- content/plans/p/plan.yaml --\njurisdiction: lc\ntitle: P\nbased_on: [law]\n"
      "targets: [{id: t, statement: S, figures: [{indicator: heads, at_least: 5, unit: x}]}]\n"
      "-- content/plans/q/plan.yaml --\njurisdiction: lc\ntitle: Q\n"
      "-- content/plans/q/tasks.yaml --\n"
      "- {id: \"1\", title: B, lead: [finance], topics: [people], related: [p/1]}\n";
  for (const auto& [broken, whole] : files) {
    std::string text = plan;
    for (const auto& [path, records] : files)
      text += "-- content/" + path + " --\n" + (path == broken ? "- {id: [\n" : records);
    const SiteText site = load_site_text(text);
    INFO(lines(site.diagnostics, site.sources));
    CHECK(site.diagnostics.items.size() == 1);
    CHECK(lines(site.diagnostics, site.sources).find("content/" + broken) != std::string::npos);
  }
}
