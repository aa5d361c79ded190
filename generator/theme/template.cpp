#include "theme/template.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/closest.hpp"
#include "base/escape.hpp"
#include "theme/html_context.hpp"
#include "theme/template_names.hpp"
#include "theme/template_parser.hpp"
#include "theme/value_place.hpp"

namespace kehoach {
namespace {

using Pieces = std::span<const TemplatePiece>;
using PieceKind = TemplatePiece::Kind;

// A file being compiled, and the name in the tag that included it.
struct OpenFile {
  SourceId source;
  Span included;
};

// Walks the pieces of a template and, in their places, those of its partials, keeping the views
// around and the place in the HTML.
class Compiler {
 public:
  Compiler(const TemplateSources& templates, const SourceMap& sources,
           std::span<const Strings> strings)
      : templates_(templates), sources_(sources), strings_(strings) {}

  Template compile(std::string_view name, const ViewType& view) {
    result_.name = name;
    const auto found = templates_.find(name);
    if (found == templates_.end()) {
      report_unknown_partial(name, {});
      return std::move(result_);
    }
    scopes_.push_back({FieldKind::object, &view});
    add_file(found->second, {});
    const auto end = static_cast<uint32_t>(sources_.text(found->second).size());
    if (context_.place != HtmlPlace::data && !diagnostics_.has_errors())
      diagnostics_.error("template-context", {found->second, end, end},
                         fmt::format("the template ends {}", describe(context_)));
    return std::move(result_);
  }

  Diagnostics take_diagnostics() { return std::move(diagnostics_); }

 private:
  void add_file(SourceId source, Span included) {
    if (std::ranges::find(result_.sources, source) == result_.sources.end())
      result_.sources.push_back(source);
    const auto pieces = parse_template(source, sources_, diagnostics_);
    if (!pieces) return;
    files_.push_back({source, included});
    add_pieces(*pieces, 0, pieces->size());
    files_.pop_back();
  }

  void add_pieces(Pieces pieces, size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const TemplatePiece& piece = pieces[i];
      switch (piece.kind) {
        case PieceKind::text:
          add_text(piece);
          break;
        case PieceKind::partial:
          add_partial(piece);
          break;
        case PieceKind::value:
          if (piece.text.starts_with("t."))
            add_string(piece, piece.text.substr(2));
          else
            add_value(piece);
          break;
        case PieceKind::section:
        case PieceKind::inverted:
          add_section(pieces, i);
          i = piece.close;
          break;
        case PieceKind::close:
          break;
      }
    }
  }

  // --- faults

  // What is wrong with a name in a partial may be right where another template includes it.
  void note_inclusion() {
    for (size_t i = files_.size(); i-- > 1;)
      diagnostics_.items.back().note("included here", files_[i].included);
  }

  void report_context(Span span, std::string message, std::string help) {
    diagnostics_.error("template-context", span, std::move(message)).with_help(std::move(help));
    note_inclusion();
  }

  void report_unknown_partial(std::string_view name, Span span) {
    std::vector<std::string_view> names;
    for (const auto& [known, source] : templates_) names.push_back(known);
    diagnostics_.error("unknown-partial", span, fmt::format("unknown template \"{}\"", name))
        .with_help(did_you_mean(name, names));
  }

  std::optional<ResolvedName> resolve(const TemplatePiece& piece) {
    auto resolved = resolve_name(piece.text, piece.span, scopes_, diagnostics_);
    if (!resolved) note_inclusion();
    return resolved;
  }

  // --- literal text

  // The op to which literal text may be added. Text behind a section is not joined to its body.
  TemplateOp& literal() {
    std::vector<TemplateOp>& ops = result_.ops;
    if (ops.size() == sealed_ || ops.back().kind != TemplateOp::Kind::literal) {
      ops.emplace_back();
      ops.back().texts.emplace_back();
    }
    return ops.back();
  }

  void add_text(const TemplatePiece& piece) {
    for (std::string& text : literal().texts) text += piece.text;
    if (context_.place == HtmlPlace::broken) return;
    context_ = read_markup(std::move(context_), piece.text);
    if (context_.place != HtmlPlace::broken) return;
    const auto fault = piece.span.begin + static_cast<uint32_t>(context_.fault_offset);
    report_context({piece.span.source, fault, fault + 1}, std::string(context_.fault), {});
  }

  // --- interface strings

  // Whether a string is there in every language, as plain text; reports it otherwise.
  bool check_string(const TemplatePiece& piece, std::string_view key) {
    std::string missing = strings_.empty() ? "any language" : "";
    for (const Strings& language : strings_) {
      const auto text = language.texts.find(key);
      if (language.texts.contains(fmt::format("{}.other", key)) ||
          (text != language.texts.end() && has_parameters(text->second))) {
        report_context(piece.span,
                       fmt::format("the string \"{}\" has parameters or plural forms", key),
                       "templates cannot fill them in: let the view have the finished text");
        return false;
      }
      if (text == language.texts.end())
        missing += fmt::format("{}\"{}\"", missing.empty() ? "" : ", ", language.language);
    }
    if (!missing.empty()) report_missing_string(piece.span, key, missing);
    return missing.empty();
  }

  void report_missing_string(Span span, std::string_view key, std::string_view languages) {
    std::vector<std::string_view> keys;
    for (const Strings& language : strings_)
      for (const auto& [known, text] : language.texts)
        if (known != key) keys.push_back(known);
    std::sort(keys.begin(), keys.end());
    diagnostics_
        .error("missing-string", span, fmt::format("no string \"{}\" in {}", key, languages))
        .with_help(did_you_mean(key, keys));
  }

  void add_string(const TemplatePiece& piece, std::string_view key) {
    const auto writing = place(piece, FieldKind::text);
    if (!check_string(piece, key) || !writing) return;
    std::vector<std::string>& texts = literal().texts;
    texts.resize(strings_.size(), std::string(texts.front()));
    for (size_t i = 0; i < strings_.size(); ++i) {
      const std::string& text = strings_[i].texts.find(key)->second;
      append_escaped(texts[i], *writing == Writing::fragment ? percent_encoded(text) : text);
    }
  }

  // --- values

  // How a value is written here, or nothing after a report that it may not stand here.
  std::optional<Writing> place(const TemplatePiece& piece, FieldKind kind) {
    const Placement placement = place_value(context_, kind);
    if (placement.allowed) {
      context_ = insert_value(std::move(context_));
      return placement.writing;
    }
    if (context_.place != HtmlPlace::broken)
      report_context(piece.span,
                     fmt::format("\"{}\" is {} and may not stand {}", piece.text, describe(kind),
                                 describe(context_)),
                     std::string(placement.help));
    return std::nullopt;
  }

  void add_value(const TemplatePiece& piece) {
    const auto name = resolve(piece);
    if (!name) return;
    if (name->kind == FieldKind::flag || name->kind == FieldKind::object ||
        name->kind == FieldKind::list)
      return report_context(
          piece.span, fmt::format("\"{}\" is {}, not a value", piece.text, describe(name->kind)),
          fmt::format("use it as a section: {{{{#{0}}}}} … {{{{/{0}}}}}", piece.text));
    const auto writing = place(piece, name->kind);
    if (!writing) return;
    TemplateOp& op = add_op(TemplateOp::Kind::value, *name);
    op.writing = *writing;
  }

  TemplateOp& add_op(TemplateOp::Kind kind, const ResolvedName& name) {
    TemplateOp& op = result_.ops.emplace_back();
    op.kind = kind;
    op.type = name.kind;
    op.any = name.any;
    op.depth = name.depth;
    op.path = name.path;
    return op;
  }

  // --- sections

  bool check_section(const TemplatePiece& piece) {
    if (++nesting_ > TemplateOp::max_nesting) {
      diagnostics_.error("template-syntax", piece.span, "sections are nested too deeply");
      note_inclusion();
      return false;
    }
    if (context_.place == HtmlPlace::broken) return true;
    const Placement placement = place_section(context_);
    if (!placement.allowed)
      report_context(
          piece.span,
          fmt::format("the section \"{}\" may not stand {}", piece.text, describe(context_)),
          std::string(placement.help));
    return placement.allowed;
  }

  void add_section(Pieces pieces, size_t index) {
    const TemplatePiece& piece = pieces[index];
    context_ = at_section_edge(std::move(context_));
    if (check_section(piece))
      if (const auto name = resolve(piece)) add_section(pieces, index, *name);
    --nesting_;
  }

  void add_section(Pieces pieces, size_t index, const ResolvedName& name) {
    const TemplatePiece& piece = pieces[index];
    const bool inverted = piece.kind == PieceKind::inverted;
    const bool enters = !inverted && name.kind != FieldKind::flag;
    const HtmlContext begin = context_;
    const size_t op = result_.ops.size();
    add_op(inverted ? TemplateOp::Kind::inverted : TemplateOp::Kind::section, name);
    if (enters)
      scopes_.push_back({name.kind == FieldKind::list ? name.element : name.kind, name.type});
    add_pieces(pieces, index + 1, piece.close);
    if (enters) scopes_.pop_back();
    sealed_ = result_.ops.size();
    result_.ops[op].end = static_cast<uint32_t>(sealed_);
    leave_section(piece, begin, name.kind == FieldKind::list);
  }

  void leave_section(const TemplatePiece& piece, const HtmlContext& begin, bool repeats) {
    const HtmlContext end = at_section_edge(std::move(context_));
    context_ = behind_section(begin, end);
    if (begin.place == HtmlPlace::broken || end.place == HtmlPlace::broken) return;
    // A body that is repeated must also begin where it ends.
    if (same_place(begin, end) && (!repeats || context_.place == begin.place)) return;
    report_context(piece.span,
                   fmt::format("the section \"{}\" begins {} and ends {}", piece.text,
                               describe(begin), describe(end)),
                   "let each section hold whole elements or whole attributes");
  }

  // --- partials

  void add_partial(const TemplatePiece& piece) {
    const auto found = templates_.find(piece.text);
    if (found == templates_.end()) return report_unknown_partial(piece.text, piece.span);
    const auto open = std::ranges::find(files_, found->second, &OpenFile::source);
    if (open == files_.end()) return add_file(found->second, piece.span);
    diagnostics_.error("recursive-partial", piece.span,
                       fmt::format("the template \"{}\" includes itself", piece.text));
    note_inclusion();
  }

  const TemplateSources& templates_;
  const SourceMap& sources_;
  std::span<const Strings> strings_;

  Template result_;
  Diagnostics diagnostics_;
  std::vector<TemplateScope> scopes_;
  std::vector<OpenFile> files_;
  HtmlContext context_;
  size_t nesting_ = 0;
  size_t sealed_ = 0;  // ops before this index are finished
};

}  // namespace

std::optional<Template> compile_template(std::string_view name, const TemplateSources& templates,
                                         const SourceMap& sources, const ViewType& view,
                                         std::span<const Strings> strings,
                                         Diagnostics& diagnostics) {
  Compiler compiler(templates, sources, strings);
  Template compiled = compiler.compile(name, view);
  Diagnostics found = compiler.take_diagnostics();
  const bool sound = found.items.empty();
  diagnostics.append(std::move(found));
  if (!sound) return std::nullopt;
  return compiled;
}

}  // namespace kehoach
