#include "import/agency_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kehoach {
namespace {

using enum AgencyKind;

struct Opener {
  std::string_view phrase;
  AgencyKind kind;
};

constexpr Opener openers[] = {
    {"Sở", department},
    {"Bộ Chỉ huy", other},
    {"Bộ Tư lệnh", other},
    {"Bộ", ministry},
    {"Ban Quản lý", board},
    {"Ban Chỉ đạo", board},
    {"Ban Tuyên giáo", party},
    {"Ban Tổ chức", party},
    {"Ban", board},
    {"Ủy ban nhân dân các", group},
    {"Ủy ban nhân dân cấp", group},
    {"Ủy ban nhân dân xã, phường", group},
    {"Ủy ban nhân dân", peoples_committee},
    {"Hội đồng nhân dân", other},
    {"Ủy ban Mặt trận Tổ quốc", association},
    {"Mặt trận Tổ quốc", association},
    {"Tỉnh ủy", party},
    {"Thành ủy", party},
    {"Đảng ủy", party},
    {"Công an", other},
    {"Cục", other},
    {"Chi cục", other},
    {"Thuế", other},
    {"Kho bạc", other},
    {"Bảo hiểm xã hội", other},
    {"Ngân hàng", company},
    {"Thanh tra", department},
    {"Văn phòng", department},
    {"Tòa án", other},
    {"Viện kiểm sát", other},
    {"Viện", school},
    {"Trường Đại học", university},
    {"Đại học", university},
    {"Học viện", university},
    {"Trường", school},
    {"Trung tâm", other},
    {"Báo", media},
    {"Đài", media},
    {"Hội", association},
    {"Hiệp hội", association},
    {"Liên đoàn", association},
    {"Liên minh", association},
    {"Liên hiệp", association},
    {"Tỉnh đoàn", association},
    {"Thành đoàn", association},
    {"Đoàn Thanh niên", association},
    {"Đoàn TNCS", association},
    {"Công ty", company},
    {"Tổng công ty", company},
    {"Tập đoàn", company},
    {"Điện lực", company},
    {"Viễn thông", company},
    {"Bưu điện", company},
    {"Các trường", group},
    {"Các cơ sở", group},
    {"Các doanh nghiệp", group},
    {"Cơ sở giáo dục", group},
    {"Giáo dục nghề nghiệp", group},
    {"Doanh nghiệp", group},
    {"Viện nghiên cứu", group},
    {"Các hội", group},
    {"Các hiệp hội", group},
    {"Các viện", group},
    {"Department", department},
    {"Ministry", ministry},
    {"People's Committees", group},
    {"People's Committee", peoples_committee},
    {"Provincial People's Committee", peoples_committee},
    {"City People's Committee", peoples_committee},
    {"Management Board", board},
    {"Board", board},
    {"Provincial Police", other},
    {"City Police", other},
    {"Provincial", other},
    {"University", university},
    {"College", school},
    {"Centre", other},
    {"Center", other},
    {"Association", association},
    {"Union", association},
    {"Newspaper", media},
    {"All departments", group},
    {"Departments", group},
    {"Agencies", group},
    {"Enterprises", group},
    {"Universities", group},
};

constexpr std::string_view nouns[] = {
    "cơ quan", "đơn vị", "tổ chức", "cá nhân", "doanh nghiệp", "địa phương", "đoàn thể",
    "sở",      "ban",    "ngành",   "bộ",      "hội",          "hiệp hội",   "hội đoàn thể"};

struct QualifierEntry {
  std::string_view phrase;
  Qualifier meaning;
};

constexpr QualifierEntry qualifier_table[] = {
    {"có liên quan khác", Qualifier::concerned}, {"liên quan khác", Qualifier::concerned},
    {"có liên quan", Qualifier::concerned},      {"liên quan", Qualifier::concerned},
    {"trung ương", Qualifier::central},          {"ở trung ương", Qualifier::central},
    {"thuộc thành phố", Qualifier::local},       {"thuộc tỉnh", Qualifier::local},
    {"trên địa bàn thành phố", Qualifier::local}, {"trên địa bàn tỉnh", Qualifier::local},
    {"trên địa bàn", Qualifier::local},          {"của tỉnh", Qualifier::local},
    {"của thành phố", Qualifier::local},         {"cấp tỉnh", Qualifier::local},
    {"tỉnh", Qualifier::local},                  {"thành phố", Qualifier::local},
    {"khác", Qualifier::none},
};

constexpr StandardAgency standard[] = {
    {"peoples-committee", peoples_committee, "Ủy ban nhân dân tỉnh", "Provincial People's Committee",
     "UBND tỉnh", "PPC"},
    {"peoples-committee", peoples_committee, "Ủy ban nhân dân thành phố", "City People's Committee",
     "UBND thành phố", "City PC"},
    {"science-technology", department, "Sở Khoa học và Công nghệ",
     "Department of Science and Technology", "Sở KH&CN", "DOST"},
    {"finance", department, "Sở Tài chính", "Department of Finance", "Sở TC", "DOF"},
    {"industry-trade", department, "Sở Công Thương", "Department of Industry and Trade", "Sở CT",
     "DOIT"},
    {"education-training", department, "Sở Giáo dục và Đào tạo",
     "Department of Education and Training", "Sở GD&ĐT", "DOET"},
    {"home-affairs", department, "Sở Nội vụ", "Department of Home Affairs", "Sở NV", "DOHA"},
    {"justice", department, "Sở Tư pháp", "Department of Justice", "Sở TP", "DOJ"},
    {"health", department, "Sở Y tế", "Department of Health", "Sở YT", "DOH"},
    {"construction", department, "Sở Xây dựng", "Department of Construction", "Sở XD", "DOC"},
    {"agriculture-environment", department, "Sở Nông nghiệp và Môi trường",
     "Department of Agriculture and Environment", "Sở NN&MT", "DAE"},
    {"culture-sports-tourism", department, "Sở Văn hóa, Thể thao và Du lịch",
     "Department of Culture, Sports and Tourism", "Sở VHTT&DL", "DOCST"},
    {"culture-sports", department, "Sở Văn hóa và Thể thao", "Department of Culture and Sports",
     "Sở VH&TT", "DOCS"},
    {"tourism", department, "Sở Du lịch", "Department of Tourism", "Sở DL", "DOT"},
    {"foreign-affairs", department, "Sở Ngoại vụ", "Department of Foreign Affairs", "Sở NgV",
     "DOFA"},
    {"ethnic-religious-affairs", department, "Sở Dân tộc và Tôn giáo",
     "Department of Ethnic and Religious Affairs", "Sở DT&TG", "DERA"},
    {"information-communications", department, "Sở Thông tin và Truyền thông",
     "Department of Information and Communications", "Sở TT&TT", "DIC"},
    {"planning-investment", department, "Sở Kế hoạch và Đầu tư",
     "Department of Planning and Investment", "Sở KH&ĐT", "DPI"},
    {"transport", department, "Sở Giao thông vận tải", "Department of Transport", "Sở GTVT", "DOTr"},
    {"natural-resources-environment", department, "Sở Tài nguyên và Môi trường",
     "Department of Natural Resources and Environment", "Sở TN&MT", "DONRE"},
    {"labour-invalids-social-affairs", department, "Sở Lao động - Thương binh và Xã hội",
     "Department of Labour, Invalids and Social Affairs", "Sở LĐ-TB&XH", "DOLISA"},
    {"police", other, "Công an tỉnh", "Provincial Police", "", ""},
    {"provincial-inspectorate", department, "Thanh tra tỉnh", "Provincial Inspectorate", "", ""},
    {"peoples-committee-office", department, "Văn phòng Ủy ban nhân dân tỉnh",
     "Office of the Provincial People's Committee", "VP UBND tỉnh", ""},
    {"commune-peoples-committees", group, "Ủy ban nhân dân các xã, phường",
     "People's Committees of communes and wards", "UBND cấp xã", "Commune PCs"},
    {"all-departments", group, "Các sở, ban, ngành", "Departments and agencies", "", ""},
    {"related-agencies", group, "Các cơ quan, đơn vị liên quan", "Agencies and units concerned", "",
     ""},
    {"related-organisations", group, "Các tổ chức liên quan", "Organisations concerned", "", ""},
    {"all-departments", group, "Các sở, ngành", "Departments", "", ""},
    {"related-agencies", group, "Các cơ quan liên quan", "Agencies concerned", "", ""},
    {"related-agencies", group, "Các đơn vị liên quan", "Units concerned", "", ""},
    {"localities", group, "Các địa phương liên quan", "Localities concerned", "", ""},
    {"local-enterprises", group, "Các doanh nghiệp liên quan", "Enterprises concerned", "", ""},
};

// A table of phrases and meanings, longest first.
template <class Meaning, class Entry, size_t size>
std::vector<PhraseFor<Meaning>> compiled(const Entry (&table)[size]) {
  std::vector<PhraseFor<Meaning>> made;
  for (const auto& [phrase, meaning] : table) made.push_back({phrase_of(phrase), meaning});
  std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) {
    return a.phrase.size() > b.phrase.size();
  });
  return made;
}

}  // namespace

const std::vector<PhraseFor<AgencyKind>>& name_openers() {
  static const auto phrases = compiled<AgencyKind>(openers);
  return phrases;
}

const std::vector<Phrase>& collective_nouns() {
  static const auto phrases = [] {
    std::vector<Phrase> made;
    for (const std::string_view noun : nouns) made.push_back(phrase_of(noun));
    return made;
  }();
  return phrases;
}

const std::vector<PhraseFor<Qualifier>>& qualifiers() {
  static const auto phrases = compiled<Qualifier>(qualifier_table);
  return phrases;
}

std::span<const StandardAgency> standard_agencies() {
  return standard;
}

const StandardAgency* find_standard_agency(std::string_view id) {
  const auto found = std::find_if(std::begin(standard), std::end(standard),
                                  [&](const StandardAgency& each) { return each.id == id; });
  return found == std::end(standard) ? nullptr : &*found;
}

}  // namespace kehoach
