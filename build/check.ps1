# 督察整改月报：网页看不到的检查。什么都不改，只读。
#   powershell -NoProfile -ExecutionPolicy Bypass -File check.ps1 -Address https://主机/路径/
param([string]$Address = '')
$ErrorActionPreference = 'Continue'

function Say([string]$Mark, [string]$What, [string]$Found) { Write-Output ("{0} {1}：{2}" -f $Mark, $What, $Found) }

function Read-Value([string]$Key, [string]$Name) {
  $item = Get-ItemProperty -Path $Key -Name $Name -ErrorAction SilentlyContinue
  if ($null -eq $item) { return $null }
  return $item.$Name
}

Say '·' '电脑' ("{0}，Windows {1}，{2}" -f $env:COMPUTERNAME, [Environment]::OSVersion.Version, (Get-Date -Format 'yyyy-MM-dd HH:mm'))

# 证书：名称、到期日、这台电脑是否信任
if ($Address -ne '') {
  try {
    $uri = [Uri]$Address
    $client = New-Object Net.Sockets.TcpClient
    $client.Connect($uri.DnsSafeHost, $uri.Port)
    $script:problems = 'None'
    $callback = { param($from, $certificate, $chain, $errors) $script:problems = "$errors"; return $true }
    $stream = New-Object Net.Security.SslStream($client.GetStream(), $false, $callback)
    $stream.AuthenticateAsClient($uri.DnsSafeHost)
    $certificate = New-Object Security.Cryptography.X509Certificates.X509Certificate2($stream.RemoteCertificate)
    $names = ($certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.17' } | ForEach-Object { $_.Format($false) }) -join ' '
    $days = [int]($certificate.NotAfter - (Get-Date)).TotalDays
    Say $(if ($script:problems -eq 'None') { '✓' } else { '✕' }) '证书是否受信任' $(if ($script:problems -eq 'None') { '是' } else { $script:problems })
    Say $(if ($names) { '✓' } else { '✕' }) '证书中的名称（SAN）' $(if ($names) { $names } else { '没有，Edge 和 WebView2 不认' })
    Say $(if ($days -gt 30) { '✓' } elseif ($days -gt 0) { '▲' } else { '✕' }) '证书到期' ("{0:yyyy-MM-dd}，还有 {1} 天" -f $certificate.NotAfter, $days)
    $stream.Dispose(); $client.Dispose()
  } catch { Say '✕' '连接服务器' $_.Exception.Message }
} else { Say '▲' '证书' '没有给 -Address，没有检查' }

# WebView2：窗格在它里面运行
$product = '{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'
$webView = $null
foreach ($root in 'HKLM:\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients', 'HKLM:\SOFTWARE\Microsoft\EdgeUpdate\Clients', 'HKCU:\Software\Microsoft\EdgeUpdate\Clients') {
  if (-not $webView) { $webView = Read-Value "$root\$product" 'pv' }
}
if (-not $webView -or $webView -eq '0.0.0.0') {
  Say '✕' 'WebView2' '没有安装。离线安装程序：MicrosoftEdgeWebView2RuntimeInstallerX64.exe（32 位 Windows 用 X86）'
} elseif (([version]$webView).Major -lt 85) {
  Say '✕' 'WebView2' "$webView，要 85 或更新。离线安装程序：MicrosoftEdgeWebView2RuntimeInstallerX64.exe"
} else { Say '✓' 'WebView2' $webView }

# Office：点击即用的在注册表里，批量许可（MSI）的看 EXCEL.EXE
$office = 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration'
$version = Read-Value $office 'VersionToReport'
if ($version) {
  Say '·' 'Office（点击即用）' ("{0}，{1}，{2} 位" -f (Read-Value $office 'ProductReleaseIds'), $version, $(if ((Read-Value $office 'Platform') -eq 'x64') { 64 } else { 32 }))
  if ((Read-Value $office 'ProductReleaseIds') -match '2016|2019') { Say '✕' 'Excel' '2016、2019 不支持加载项所需的接口，请用网页版' }
} else { Say '▲' 'Office（点击即用）' '没有' }
$excel = Read-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe' '(default)'
if ($excel -and (Test-Path $excel)) { Say '·' 'EXCEL.EXE' ("{0}，{1}" -f (Get-Item $excel).VersionInfo.FileVersion, $excel) }
else { Say '✕' 'EXCEL.EXE' '没有找到 Excel；WPS 请用网页版' }

# 目录：当前用户的，组策略的，单机的
foreach ($root in 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs', 'HKCU:\Software\Policies\Microsoft\Office\16.0\WEF\TrustedCatalogs', 'HKLM:\Software\Policies\Microsoft\Office\16.0\WEF\TrustedCatalogs') {
  if (-not (Test-Path $root)) { Say '·' $root '没有'; continue }
  foreach ($name in 'DisableAllCatalogs', 'DisableOmexCatalogs', 'RequireServerVerification', 'AllowUserDefinedFileShareCatalogs') {
    $value = Read-Value $root $name
    if ($null -ne $value) {
      $stops = ($name -eq 'DisableAllCatalogs' -and $value -eq 1) -or ($name -eq 'AllowUserDefinedFileShareCatalogs' -and $value -eq 0)
      Say $(if ($stops) { '✕' } else { '·' }) "$root $name" $value
    }
  }
  foreach ($catalog in Get-ChildItem $root -ErrorAction SilentlyContinue) {
    $url = Read-Value $catalog.PSPath 'Url'
    $there = $url -and (Test-Path -LiteralPath (Join-Path $url 'manifest.xml'))
    Say $(if ($there) { '✓' } else { '▲' }) "目录 $($catalog.PSChildName)" ("{0}，Flags={1}，{2}" -f $url, (Read-Value $catalog.PSPath 'Flags'), $(if ($there) { '里面有 manifest.xml' } else { '里面没有 manifest.xml 或打不开' }))
  }
}
$developer = 'HKCU:\Software\Microsoft\Office\16.0\WEF\Developer'
if (Test-Path $developer) {
  (Get-Item $developer).GetValueNames() | ForEach-Object { Say '·' "单机清单 $_" (Read-Value $developer $_) }
}
Write-Output '以上可以全部复制。'
