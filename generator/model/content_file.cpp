#include "model/content_file.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "model/characters.hpp"
#include "model/decode.hpp"
#include "model/field_tables.hpp"

namespace kehoach {
namespace {

template <class Record>
std::vector<Record> decode_records(const YamlNode& root, const Decoder& decoder) {
  if (root.kind == YamlNode::Kind::null) return {};
  auto records = decode(As<std::vector<Record>>{}, root, decoder);
  return records ? std::move(*records) : std::vector<Record>();
}

ContentRecords decode_plan(const ContentInput& file, const std::optional<YamlNode>& root,
                           const Decoder& decoder) {
  Plan plan;
  if (root) plan = decode(As<Plan>{}, *root, decoder).value_or(Plan{});
  plan.id = {std::string(file.path.owner), file.span()};
  check_id(plan.id.text, false, file.span(), decoder.diagnostics);
  return plan;
}

ContentRecords decode_list_file(ContentKind kind, const YamlNode& root, const Decoder& decoder) {
  switch (kind) {
    case ContentKind::jurisdictions:
      return decode_records<Jurisdiction>(root, decoder);
    case ContentKind::agencies:
      return decode_records<Agency>(root, decoder);
    case ContentKind::documents:
      return decode_records<Document>(root, decoder);
    case ContentKind::topics:
      return decode_records<Topic>(root, decoder);
    case ContentKind::indicators:
      return decode_records<Indicator>(root, decoder);
    case ContentKind::glossary:
      return decode_records<Term>(root, decoder);
    case ContentKind::tasks:
      return decode_records<Task>(root, decoder);
    default:
      return {};
  }
}

Text text_of_file(const ContentInput& file, uint32_t begin, const SourceMap& sources,
                  const Decoder& decoder) {
  const std::string_view text = sources.text(file.source);
  const Span span{file.source, begin, static_cast<uint32_t>(text.size())};
  check_characters(text.substr(begin), span, decoder.diagnostics);
  return {to_nfc(text.substr(begin)), span, TextLayout::whole_file};
}

PageHead decode_page_head(const ContentInput& file, const SourceMap& sources,
                          const Decoder& decoder) {
  if (!file.front_matter) {
    decoder.diagnostics.error("missing-front-matter", file.span(), "the page has no front matter")
        .with_help(
            "begin the file with a line \"---\", a line \"title: …\" and another line \"---\"");
    return {};
  }
  const auto root = parse_yaml(file.front_matter->source, sources, decoder.diagnostics);
  return root ? decode(As<PageHead>{}, *root, decoder).value_or(PageHead{}) : PageHead{};
}

ContentRecords decode_page(const ContentInput& file, Language language, const SourceMap& sources,
                           const Decoder& decoder) {
  PageHead head = decode_page_head(file, sources, decoder);
  const uint32_t body_begin = file.front_matter ? file.front_matter->body_begin : 0;
  return PageText{language, std::move(head.title), std::move(head.description),
                  text_of_file(file, body_begin, sources, decoder)};
}

ContentRecords decode_markdown(const ContentInput& file, const SourceMap& sources,
                               const Decoder& decoder) {
  if (const auto offset = find_invalid_utf8(sources.text(file.source))) {
    const auto begin = static_cast<uint32_t>(*offset);
    decoder.diagnostics
        .error("invalid-utf8", {file.source, begin, begin + 1}, "the text is not UTF-8")
        .with_help("save the file as UTF-8");
    return {};
  }
  check_normal_form(sources.text(file.source), file.source, decoder.diagnostics);
  const auto language = find_language(file.path.language, file.span(), decoder);
  if (!language) return {};
  if (file.path.kind == ContentKind::overview)
    return OverviewText{*language, text_of_file(file, 0, sources, decoder)};
  check_id(file.path.owner, false, file.span(), decoder.diagnostics);
  return decode_page(file, *language, sources, decoder);
}

}  // namespace

DecodedFile decode_file(const ContentInput& file, const SourceMap& sources,
                        const std::vector<std::string>& languages) {
  DecodedFile decoded;
  const Decoder decoder{languages, decoded.diagnostics};
  if (file.path.kind == ContentKind::unknown) {
    decoded.diagnostics
        .error("unknown-file", file.span(), fmt::format("\"{}\" is not a content file", file.name))
        .with_help(content_path_help(file.name, languages));
  } else if (file.path.kind == ContentKind::overview || file.path.kind == ContentKind::page) {
    decoded.records = decode_markdown(file, sources, decoder);
  } else if (file.path.kind != ContentKind::ignored && file.path.kind != ContentKind::snapshot) {
    const auto root = parse_yaml(file.source, sources, decoded.diagnostics);
    decoded.readable = root.has_value();
    if (root) check_normal_form(sources.text(file.source), file.source, decoded.diagnostics);
    if (file.path.kind == ContentKind::plan)
      decoded.records = decode_plan(file, root, decoder);
    else if (root)
      decoded.records = decode_list_file(file.path.kind, *root, decoder);
  }
  return decoded;
}

}  // namespace kehoach
