import SiteTesting

// Used in nearly every file here.
typealias MiniSite = SiteTesting.MiniSite
typealias BuiltSite = SiteTesting.BuiltSite
typealias SiteText = SiteTesting.SiteText
typealias NastyText = SiteTesting.NastyText
typealias TagBalance = SiteTesting.TagBalance
typealias XMLWellFormedness = SiteTesting.XMLWellFormedness
