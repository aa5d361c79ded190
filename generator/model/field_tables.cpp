#include "model/field_tables.hpp"

#include <algorithm>
#include <array>

#include "model/decode.hpp"

namespace kehoach {
namespace {

using enum Presence;

constexpr ValueType url{.kind = ValueKind::url};

constexpr std::array jurisdiction_fields{
    field<&Jurisdiction::id>("id", required, "for addresses and references"),
    field<&Jurisdiction::name>("name", required, "the official name"),
    field<&Jurisdiction::short_name>("short", optional,
                                     "the name without \"province\" or \"city\""),
    field<&Jurisdiction::kind>("kind", optional, "what it is"),
    field<&Jurisdiction::within>("within", optional, "the larger place it belongs to"),
};

constexpr std::array agency_fields{
    field<&Agency::id>("id", required, "for addresses and references, unique in its jurisdiction"),
    field<&Agency::name>("name", required, "the official name"),
    field<&Agency::short_name>("short", optional, "the usual abbreviation"),
    field<&Agency::kind>("kind", optional, "what it is"),
    field<&Agency::aliases>("aliases", optional, "other names that documents use"),
    field<&Agency::part_of>("part_of", optional, "the body it belongs to"),
    field<&Agency::website, decode_url>("website", optional, "its own pages", url),
    field<&Agency::contact>("contact", optional, "how to reach it"),
    field<&Agency::until>("until", optional, "the day from which it no longer exists"),
    field<&Agency::succeeded_by>("succeeded_by", optional, "who answers since then"),
    field<&Agency::succession>("succession", optional, "on what basis it was succeeded"),
    field<&Agency::members>("members", optional, "of a group: the bodies in it"),
    field<&Agency::formerly>("formerly", optional, "old ids: their addresses redirect"),
    field<&Agency::note>("note", optional, "what readers should know about this entry"),
};

constexpr std::array succession_fields{
    field<&Succession::document>("document", optional, "the legal document"),
    field<&Succession::note>("note", optional, "what happened, and what is not certain"),
};

constexpr std::array contact_fields{
    field<&Contact::name>("name", optional, "person or office"),
    field<&Contact::address>("address", optional, "postal address"),
    field<&Contact::phone>("phone", optional, "telephone number"),
    field<&Contact::email>("email", optional, "e-mail address"),
    field<&Contact::url, decode_url>("url", optional, "web page", url),
};

constexpr std::array document_fields{
    field<&Document::id>("id", required, "for addresses and references"),
    field<&Document::number>("number", optional, "as printed: 1018/QĐ-TTg"),
    field<&Document::kind>("kind", optional, "what it is"),
    field<&Document::issued>("issued", optional, "day, month or year"),
    field<&Document::issuer>("issuer", optional,
                             "who issued it, with its jurisdiction: vn/prime-minister"),
    field<&Document::title>("title", required, "what it is about"),
    field<&Document::url, decode_url>("url", optional, "where to read it", url),
};

constexpr std::array topic_fields{
    field<&Topic::id>("id", required, "for addresses and references"),
    field<&Topic::name>("name", required, "as readers see it"),
    field<&Topic::description>("description", optional, "what belongs to it"),
};

constexpr std::array indicator_fields{
    field<&Indicator::id>("id", required, "for references"),
    field<&Indicator::name>("name", required, "what is counted or measured"),
};

constexpr std::array term_fields{
    field<&Term::id>("id", required, "for its address on the glossary page"),
    field<&Term::abbreviation>("abbreviation", optional, "as documents write it: UBND"),
    field<&Term::name>("name", required, "in full"),
    field<&Term::meaning>("meaning", optional, "what it is, in plain words"),
};

constexpr std::array section_fields{
    field<&Section::id>("id", required, "for addresses and references"),
    field<&Section::number>("number", optional, "as in the plan: \"1\", \"3a\""),
    field<&Section::title>("title", required, "the heading"),
};

constexpr std::array plan_fields{
    field<&Plan::jurisdiction>("jurisdiction", required, "whose plan it is"),
    field<&Plan::number>("number", optional, "as printed: 6050/KH-UBND; a draft has none"),
    field<&Plan::issued>("issued", optional, "day, month or year"),
    field<&Plan::status>("status", optional, "whether it is in force"),
    field<&Plan::issuer>("issuer", optional, "the body that issued it"),
    field<&Plan::signed_by>("signed_by", optional, "who signed"),
    field<&Plan::title>("title", required, "the full title"),
    field<&Plan::short_title>("short_title", optional, "for menus and tables"),
    field<&Plan::summary>("summary", optional, "what the plan wants, in plain words (Markdown)"),
    field<&Plan::period>("period", optional, "the years it covers"),
    field<&Plan::based_on>("based_on", optional, "documents it cites as its basis"),
    field<&Plan::implements>("implements", optional, "plans it carries out"),
    field<&Plan::superseded_by>("superseded_by", optional, "plans that replace it"),
    field<&Plan::sections>("sections", optional, "its parts, in order"),
    field<&Plan::targets>("targets", optional, "what it wants to reach"),
    field<&Plan::duties>("duties", optional, "what it asks of each agency"),
    field<&Plan::reporting>("reporting", optional, "who reports to whom, by when"),
    field<&Plan::funding>("funding", optional, "where the money comes from, as the plan says"),
    field<&Plan::sources>("sources", optional, "where the text comes from"),
    field<&Plan::notes>("notes", optional, "slips or gaps in the source, said openly"),
    field<&Plan::formerly>("formerly", optional, "old ids: their addresses redirect"),
};

constexpr std::array signature_fields{
    field<&Signature::name>("name", required, "as printed"),
    field<&Signature::role>("role", optional, "the signer's office"),
};

constexpr std::array source_fields{
    field<&Source::title>("title", required, "what the source is"),
    field<&Source::url, decode_url>("url", optional, "where to read it", url),
    field<&Source::retrieved>("retrieved", optional, "the day it was read"),
    field<&Source::note>("note", optional, "how far it can be trusted"),
};

constexpr std::array target_fields{
    field<&Target::id>("id", required, "unique in the plan"),
    field<&Target::horizon>("horizon", optional, "by when: ../2030"),
    field<&Target::statement>("statement", required, "the target in words"),
    field<&Target::figures>("figures", optional, "its numbers"),
    field<&Target::source>("source", optional, "provision of the plan: II.2"),
    field<&Target::topics>("topics", optional, "ids of topics"),
    field<&Target::measured>("measured", optional, "progress, as reported"),
};

constexpr ValueType number{.kind = ValueKind::number};

template <Comparator comparator, auto member = &Figure::value>
constexpr Field<Figure> figure_field(std::string_view name, std::string_view about) {
  return {name, optional, about, number,
          [](const YamlNode& node, Figure& figure, const Decoder& decoder) {
            figure.comparator = comparator;
            if (const auto value = decode(As<double>{}, node, decoder)) figure.*member = *value;
          }};
}

constexpr std::array<std::string_view, 1> figure_rates{"year"};

std::optional<bool> decode_per(const YamlNode& node, const Decoder& decoder) {
  if (!decode_choice(node, figure_rates, decoder)) return std::nullopt;
  return true;
}

constexpr std::array figure_fields{
    field<&Figure::indicator>("indicator", required, "what is counted or measured"),
    figure_field<Comparator::exactly>("exactly", "the number, if the plan just names it"),
    figure_field<Comparator::at_least>("at_least", "the number, if the plan says \"at least\""),
    figure_field<Comparator::at_most>("at_most", "the number, if the plan says \"at most\""),
    figure_field<Comparator::about>("about", "the number, if the plan says \"about\""),
    figure_field<Comparator::range>("from", "the lower end of a range"),
    figure_field<Comparator::range, &Figure::upper>("to", "the upper end of a range"),
    field<&Figure::unit>("unit", optional, "what one of it is: people, %"),
    field<&Figure::per_year, decode_per>("per", optional, "\"year\" if the number is for each year",
                                         {.kind = ValueKind::choice, .choices = figure_rates}),
};

constexpr std::array measurement_fields{
    field<&Measurement::on>("on", required, "the day it was true"),
    field<&Measurement::indicator>("indicator", required, "what was counted or measured"),
    field<&Measurement::value>("value", required, "the number"),
    field<&Measurement::source>("source", required, "who says so"),
};

constexpr std::array duty_fields{
    field<&Duty::agencies, decode_one_or_many<Ref<Agency>>>("agency", required,
                                                            "who: one id or a list",
                                                            {.kind = ValueKind::reference,
                                                             .list = true,
                                                             .one_for_list = true,
                                                             .record = Fields<Agency>::name}),
    field<&Duty::source>("source", optional, "provision of the plan: VI.1"),
    field<&Duty::items>("items", required, "what is asked, one entry a paragraph"),
};

constexpr std::array reporting_fields{
    field<&ReportingDuty::who>("who", required, "who has to report"),
    field<&ReportingDuty::to>("to", required, "who receives the report"),
    field<&ReportingDuty::via>("via", optional, "who collects it"),
    field<&ReportingDuty::due>("due", optional, "by when; left out if the plan names no date"),
    field<&ReportingDuty::what>("what", optional, "what is reported"),
    field<&ReportingDuty::source>("source", optional, "provision of the plan: VI.6"),
};

constexpr std::array task_fields{
    field<&Task::id, decode_task_id>("id", required,
                                     "number in the plan, becomes the address: \"1.1\"",
                                     {.kind = ValueKind::key}),
    field<&Task::section>("section", optional, "id of a section of the plan"),
    field<&Task::title>("title", required, "what is to be done, in plain words"),
    field<&Task::description>("description", optional, "more about it (Markdown)"),
    field<&Task::lead>("lead", optional, "who leads; several are joint leads"),
    field<&Task::lead_note>("lead_note", optional, "what the plan adds about the lead"),
    field<&Task::coordinate>("coordinate", optional, "who takes part"),
    field<&Task::coordinate_note>("coordinate_note", optional,
                                  "participants that are not agencies"),
    field<&Task::when>("when", optional, "the time the plan sets: 2026, ../2030, ongoing"),
    field<&Task::when_note>("when_note", optional, "what the plan adds about the time"),
    field<&Task::results>("results", optional, "expected results, as the plan states them"),
    field<&Task::source>("source", optional, "provision of the plan: III.1.1"),
    field<&Task::restates>("restates", optional, "another provision that says the same"),
    field<&Task::topics>("topics", optional, "ids of topics"),
    field<&Task::related>("related", optional, "ids of tasks, in other plans as plan/task"),
    field<&Task::formerly, decode_list<decode_task_id>>("formerly", optional,
                                                        "old ids: their addresses redirect",
                                                        {.kind = ValueKind::key, .list = true}),
    field<&Task::milestones>("milestones", optional, "steps on the way"),
    field<&Task::contact>("contact", optional, "whom to ask about it"),
    field<&Task::updates>("updates", optional, "dated progress reports"),
    field<&Task::notes>("notes", optional, "slips or gaps in the source, said openly"),
};

constexpr std::array milestone_fields{
    field<&Milestone::id>("id", required, "unique in the task"),
    field<&Milestone::title>("title", required, "what is reached"),
    field<&Milestone::when>("when", optional, "by when"),
    field<&Milestone::done>("done", optional, "the day it was reached"),
};

constexpr std::array update_fields{
    field<&Update::date>("date", required, "the day of the report"),
    field<&Update::status>("status", required, "how far the task is"),
    field<&Update::note>("note", optional, "what was done"),
    field<&Update::source>("source", required, "who says so"),
};

constexpr std::array page_head_fields{
    field<&PageHead::title>("title", required, "the page's heading"),
    field<&PageHead::description>("description", optional, "for search engines, in a sentence"),
};

bool has_unknown_key(const YamlNode& figure) {
  return std::any_of(figure.entries.begin(), figure.entries.end(), [](const YamlEntry& entry) {
    return std::none_of(figure_fields.begin(), figure_fields.end(),
                        [&](const Field<Figure>& known) { return known.name == entry.key.text; });
  });
}

}  // namespace

std::span<const Field<Jurisdiction>> Fields<Jurisdiction>::all() {
  return jurisdiction_fields;
}
std::span<const Field<Agency>> Fields<Agency>::all() {
  return agency_fields;
}
std::span<const Field<Document>> Fields<Document>::all() {
  return document_fields;
}
std::span<const Field<Topic>> Fields<Topic>::all() {
  return topic_fields;
}
std::span<const Field<Indicator>> Fields<Indicator>::all() {
  return indicator_fields;
}
std::span<const Field<Term>> Fields<Term>::all() {
  return term_fields;
}
std::span<const Field<Plan>> Fields<Plan>::all() {
  return plan_fields;
}
std::span<const Field<Section>> Fields<Section>::all() {
  return section_fields;
}
std::span<const Field<Target>> Fields<Target>::all() {
  return target_fields;
}
std::span<const Field<Figure>> Fields<Figure>::all() {
  return figure_fields;
}
std::span<const Field<Measurement>> Fields<Measurement>::all() {
  return measurement_fields;
}
std::span<const Field<Duty>> Fields<Duty>::all() {
  return duty_fields;
}
std::span<const Field<ReportingDuty>> Fields<ReportingDuty>::all() {
  return reporting_fields;
}
std::span<const Field<Source>> Fields<Source>::all() {
  return source_fields;
}
std::span<const Field<Signature>> Fields<Signature>::all() {
  return signature_fields;
}
std::span<const Field<Task>> Fields<Task>::all() {
  return task_fields;
}
std::span<const Field<Milestone>> Fields<Milestone>::all() {
  return milestone_fields;
}
std::span<const Field<Update>> Fields<Update>::all() {
  return update_fields;
}
std::span<const Field<Contact>> Fields<Contact>::all() {
  return contact_fields;
}
std::span<const Field<Succession>> Fields<Succession>::all() {
  return succession_fields;
}
std::span<const Field<PageHead>> Fields<PageHead>::all() {
  return page_head_fields;
}

// A figure is one number with its comparator, or a range with both ends.
void Fields<Figure>::check(const YamlNode& node, const Figure& figure, const Decoder& decoder) {
  int numbers = 0;
  for (const std::string_view key : {"exactly", "at_least", "at_most", "about"})
    numbers += node.find(key) != nullptr;
  const bool from = node.find("from") != nullptr;
  const bool to = node.find("to") != nullptr;
  const auto report = [&](std::string message, std::string help) {
    decoder.diagnostics.error("bad-figure", node.span, std::move(message))
        .with_help(std::move(help));
  };
  constexpr auto choose =
      "give one of exactly, at_least, at_most, about, or from and to, as the source words it";
  if (numbers + (from || to) == 0) {
    if (has_unknown_key(node)) return;  // reported, and probably the number
    report("the figure has no number", choose);
  } else if (numbers + (from || to) > 1) {
    report("the figure has more than one number", choose);
  } else if (from != to) {
    report("a range needs both \"from\" and \"to\"",
           "use at_least or at_most if the source gives one end only");
  } else if (from && figure.upper < figure.value) {
    report("\"to\" is less than \"from\"", "give the smaller number as \"from\"");
  }
}

}  // namespace kehoach
