"""What the page says of its own, in English and Persian. Labels and definitions of metrics come from the catalog."""

LANGUAGES = ("en", "fa")

MESSAGES: dict[str, tuple[str, str]] = {
    "title": ("Customer retention report", "گزارش حفظ مشتری"),
    "contents": ("Contents", "فهرست"),
    "skip": ("Skip to the figures", "رفتن به ارقام"),
    "headlines": ("At a glance", "در یک نگاه"),
    "period_of": ("By {grain}, up to {period}", "به تفکیک {grain}، تا {period}"),
    "as_of": ("Data up to {day}", "داده‌ها تا {day}"),
    "running_note": (
        "Hollow points, pale bars and dashed outlines are a period that is still running: its figures go up to "
        "the last known day only.",
        "نقطه‌های توخالی، ستون‌های کم‌رنگ و خط‌چین‌ها دوره‌ای را نشان می‌دهند که هنوز پایان نیافته است: ارقام آن "
        "فقط تا آخرین روز دارای داده است.",
    ),
    "running": ("running", "ناتمام"),
    "no_complete": (
        "No period is complete yet: the figures below are of the running one.",
        "هنوز هیچ دوره‌ای کامل نشده است: ارقام زیر از دورهٔ جاری است.",
    ),
    "year_ago": ("a year ago", "یک سال پیش"),
    "nothing": ("The last build has no figures for this grain.", "آخرین ساخت برای این بازه رقمی ندارد."),
    "better": ("better", "بهتر"),
    "worse": ("worse", "بدتر"),
    "unchanged": ("about the same", "تقریباً همان"),
    # between a metric and the basis it is on
    "comma": (", ", "، "),
    "points": ("pp", "واحد درصد"),
    "table": ("Figures as a table", "ارقام در جدول"),
    "period": ("period", "دوره"),
    "currency_note": ("Money is in the reporting currency.", "مبلغ‌ها به واحد پول گزارش است."),
    "made_from": (
        "Every figure comes from the tables of the last build; no customer appears by name or number.",
        "همهٔ ارقام از جدول‌های آخرین ساخت است؛ هیچ مشتری‌ای با نام یا شناسه در این صفحه نیست.",
    ),
    # grains and activity bases
    "day": ("day", "روز"),
    "week": ("week", "هفته"),
    "month": ("month", "ماه"),
    "quarter": ("quarter", "فصل"),
    "year": ("year", "سال"),
    "fiscal_quarter": ("fiscal quarter", "فصل مالی"),
    "fiscal_year": ("fiscal year", "سال مالی"),
    "retail_month": ("retail month", "ماه خرده‌فروشی"),
    "retail_quarter": ("retail quarter", "فصل خرده‌فروشی"),
    "retail_year": ("retail year", "سال خرده‌فروشی"),
    "jalali_month": ("Jalali month", "ماه شمسی"),
    "jalali_quarter": ("Jalali quarter", "فصل شمسی"),
    "jalali_year": ("Jalali year", "سال شمسی"),
    # names of periods
    "week_of": ("{year}-W{number}", "هفتهٔ {number} {year}"),
    "week_from": ("week of {day}", "هفتهٔ {day}"),
    "quarter_of": ("{year} Q{number}", "فصل {number} {year}"),
    "fiscal_quarter_of": ("FY{year} Q{number}", "فصل {number} سال مالی {year}"),
    "fiscal_year_of": ("FY{year}", "سال مالی {year}"),
    "retail_month_of": ("Retail {year} P{number:0>2}", "ماه {number} خرده‌فروشی {year}"),
    "retail_quarter_of": ("Retail {year} Q{number}", "فصل {number} خرده‌فروشی {year}"),
    "retail_year_of": ("Retail {year}", "سال خرده‌فروشی {year}"),
    "season_1": ("{year} Q1", "بهار {year}"),
    "season_2": ("{year} Q2", "تابستان {year}"),
    "season_3": ("{year} Q3", "پاییز {year}"),
    "season_4": ("{year} Q4", "زمستان {year}"),
    "jalali_year_of": ("{year}", "{year}"),
    "subscription": ("by subscription", "بر پایهٔ اشتراک"),
    "purchase": ("by purchase", "بر پایهٔ خرید"),
    "visit": ("by visit", "بر پایهٔ بازدید"),
    # sections
    "retention": ("Retention and churn", "حفظ و ریزش مشتری"),
    "retention_intro": (
        "{retained} of {start} customers at the start of {period} were still there at its end: {rate} (95\u00a0% "
        "interval {lower} to {upper}). The band is the range in which the underlying rate plausibly lies.",
        "از {start} مشتری آغاز دورهٔ {period}، {retained} مشتری در پایان آن ماندند: {rate} (بازهٔ اطمینان ۹۵٪ از "
        "{lower} تا {upper}). نوار پیرامون خط، بازه‌ای است که نرخ واقعی احتمالاً در آن است.",
    ),
    "trailing": ("Kept over twelve months", "ماندگاری در دوازده ماه"),
    "bridge": ("From MRR at start to MRR at end", "از درآمد ماهانهٔ آغاز تا پایان دوره"),
    "bridge_intro": (
        "MRR went from {start} to {end} in {period}. The axis need not begin at zero.",
        "درآمد ماهانهٔ تکرارشونده در {period} از {start} به {end} رسید. محور لزوماً از صفر آغاز نمی‌شود.",
    ),
    "bridge_figure": ("MRR bridge, {period}", "پل درآمد ماهانه، {period}"),
    "bridge_start": ("At start", "آغاز دوره"),
    "bridge_end": ("At end", "پایان دوره"),
    "movements": ("MRR gained and lost", "درآمد ماهانهٔ به‌دست‌آمده و ازدست‌رفته"),
    "revenue_churn": ("Revenue churn", "ریزش درآمد"),
    "revenue_churn_intro": (
        "Gross churn is what was lost of the MRR at the start; net churn sets against it what the same customers "
        "added, and is below zero when they added more.",
        "ریزش ناخالص بخشی از درآمد آغاز دوره است که از دست رفت؛ ریزش خالص، افزایش همان مشتریان را از آن کم "
        "می‌کند و اگر افزایش بیشتر باشد منفی است.",
    ),
    "revenue_churn_figure": ("Net and gross revenue churn rate", "نرخ خالص و ناخالص ریزش درآمد"),
    "cohorts": ("Cohorts", "گروه‌های هم‌آغاز"),
    "cohorts_intro": (
        "Customers who started together, by age: each cell is the share of them still active at the end of that "
        "period. The latest cohorts are shown, at most {count}.",
        "مشتریانی که با هم آغاز کردند، بر پایهٔ سن: هر خانه سهمی از آنان است که در پایان آن دوره هنوز فعال‌اند. "
        "گروه‌های آخر نشان داده شده است، حداکثر {count} گروه.",
    ),
    "cohort": ("cohort", "گروه هم‌آغاز"),
    "age": ("age in periods", "سن به دوره"),
    "size": ("customers", "مشتریان"),
    "repeat": ("Repeat purchases", "خرید دوباره"),
    "repeat_intro": (
        "Of all buyers so far, how many bought again; and of the buyers of each period, how many had bought before.",
        "چه سهمی از همهٔ خریداران تاکنون دوباره خریده‌اند؛ و چه سهمی از خریداران هر دوره پیش‌تر هم خریده بودند.",
    ),
    "repeat_figure": ("Repeat purchase rates", "نرخ‌های خرید دوباره"),
    "visitors": ("Returning visitors", "بازدیدکنندگان بازگشته"),
    "visitors_figure": ("New and returning visitors", "بازدیدکنندگان تازه و بازگشته"),
    "satisfaction": ("What customers say", "نظر مشتریان"),
    "satisfaction_intro": (
        "A bar is the 95\u00a0% interval: with few answers it is long, and a change within it may be chance.",
        "هر میله بازهٔ اطمینان ۹۵٪ است: با پاسخ‌های اندک بلند است و تغییری درون آن می‌تواند تصادفی باشد.",
    ),
    "value": ("Lifetime value and budget", "ارزش طول عمر و بودجه"),
    "value_intro": (
        "What a customer is worth over the whole stay, beside what winning and keeping customers cost.",
        "ارزش هر مشتری در همهٔ دورهٔ همکاری، در کنار هزینهٔ جذب و حفظ مشتری.",
    ),
    "lifetime_figure": ("Customer lifetime value", "ارزش طول عمر مشتری"),
    "budget_figure": ("Spend on winning and on keeping customers", "هزینهٔ جذب و حفظ مشتری"),
    "cost_figure": ("Lifetime value to acquisition cost", "نسبت ارزش طول عمر به هزینهٔ جذب"),
    "matrix": ("Satisfaction and profitability", "رضایت و سودآوری"),
    "matrix_intro": (
        "Satisfied customers are not all profitable. Each cell holds customers of one kind and what that suggests; "
        "profitable means a margin above the cost to serve over the last twelve months.",
        "همهٔ مشتریان راضی سودآور نیستند. هر خانه شمار مشتریان یک گونه و پیشنهاد متناسب با آن است؛ سودآور یعنی "
        "حاشیهٔ سود دوازده ماه گذشته از هزینهٔ خدمت بیشتر بوده است.",
    ),
    "matrix_figure": ("Customers by satisfaction and profitability", "مشتریان بر پایهٔ رضایت و سودآوری"),
    "satisfied": ("satisfied", "راضی"),
    "dissatisfied": ("dissatisfied", "ناراضی"),
    "not asked": ("no answer", "بی‌پاسخ"),
    "profitable": ("profitable", "سودآور"),
    "not profitable": ("not profitable", "زیان‌ده"),
    "invest": ("invest", "سرمایه‌گذاری"),
    "reprice": ("reprice", "بازنگری قیمت"),
    "rescue": ("rescue", "نجات"),
    "review": ("review", "بررسی"),
    "survey": ("survey", "نظرسنجی"),
    "satisfaction_column": ("satisfaction", "رضایت"),
    "profit_column": ("profitability", "سودآوری"),
    "action_column": ("suggested action", "پیشنهاد"),
    "customers": ("customers", "مشتریان"),
    "active": ("active", "فعال"),
    "margin": ("margin, 12 months", "حاشیهٔ سود، ۱۲ ماه"),
    "cost": ("cost to serve, per year", "هزینهٔ خدمت سالانه"),
    "segments": ("Segments compared", "مقایسهٔ بخش‌ها"),
    "segments_intro": (
        "Customer retention in {period} with its 95\u00a0% interval; the vertical line is all customers. "
        "Intervals that overlap widely are no proof of a difference. At most {count} values of a segment are "
        "drawn, those with the most customers.",
        "نرخ حفظ مشتری در {period} با بازهٔ اطمینان ۹۵٪؛ خط عمودی همهٔ مشتریان است. بازه‌هایی که همپوشانی زیاد "
        "دارند نشان تفاوت نیستند. از هر بخش حداکثر {count} مقدار با بیشترین مشتری رسم شده است.",
    ),
    "unknown": ("(unknown)", "(نامعلوم)"),
    "quality": ("Rejected rows", "ردیف‌های ردشده"),
    "quality_intro": (
        "{count} rows of the inputs could not be used and are in no figure. Why, and what to do, is in README.",
        "{count} ردیف از ورودی‌ها پذیرفته نشد و در هیچ رقمی نیست. دلیل و چارهٔ آن در راهنما آمده است.",
    ),
    "quality_none": (
        "Every row of every input was accepted.",
        "همهٔ ردیف‌های همهٔ ورودی‌ها پذیرفته شد.",
    ),
    "quality_figure": ("Rejected rows by input and reason", "ردیف‌های ردشده بر پایهٔ ورودی و دلیل"),
    "input": ("input", "ورودی"),
    "reason": ("reason", "دلیل"),
    "rows": ("rows", "ردیف‌ها"),
    "definitions": ("Definitions", "تعریف‌ها"),
    "definitions_intro": (
        "What each figure of the last build means and how it is computed, in the names of the tables' columns.",
        "معنای هر رقم آخرین ساخت و شیوهٔ محاسبهٔ آن، با نام ستون‌های جدول‌ها.",
    ),
    "preset": (
        "On the subscription basis this build follows the definitions of {name} instead:",
        "بر پایهٔ اشتراک، این ساخت به‌جای آن از تعریف‌های {name} پیروی می‌کند:",
    ),
    "metric": ("metric", "سنجه"),
    "definition": ("definition", "تعریف"),
    "formula": ("formula", "فرمول"),
    "good": ("good news", "خبر خوب"),
    "higher": ("higher", "بیشتر"),
    "lower": ("lower", "کمتر"),
    "neither": ("neither", "هیچ‌کدام"),
}

# units that a number needs beside it to be understood
UNITS: dict[str, tuple[str, str]] = {
    "percent": ("\u00a0%", "٪"),
    "months": (" months", " ماه"),
    "days": (" days", " روز"),
    "years": (" years", " سال"),
}

MONTHS: tuple[tuple[str, ...], tuple[str, ...]] = (
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    (
        "ژانویه",
        "فوریه",
        "مارس",
        "آوریل",
        "مه",
        "ژوئن",
        "ژوئیه",
        "اوت",
        "سپتامبر",
        "اکتبر",
        "نوامبر",
        "دسامبر",
    ),
)

JALALI_MONTHS: tuple[tuple[str, ...], tuple[str, ...]] = (
    (
        "Farvardin",
        "Ordibehesht",
        "Khordad",
        "Tir",
        "Mordad",
        "Shahrivar",
        "Mehr",
        "Aban",
        "Azar",
        "Dey",
        "Bahman",
        "Esfand",
    ),
    (
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
    ),
)
