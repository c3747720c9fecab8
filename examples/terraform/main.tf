terraform {
  required_providers {
    tencentcloud = {
      source  = "tencentcloudstack/tencentcloud"
      version = "~> 1.81"
    }
  }
}

resource "tencentcloud_sms_sign" "company" {
  sign_name     = "【云帆物业】"
  sign_type     = 0
  document_type = 1
  international = 0
  sign_purpose  = 0
  proof_image   = filebase64("${path.module}/licence.jpg")
}

resource "tencentcloud_sms_template" "login" {
  template_name    = "业主登录"
  template_content = local.texts.login
  international    = 0
  sms_type         = 3
  remark           = "业主小程序登录"
}

resource "tencentcloud_sms_template" "water" {
  template_name    = "停水通知"
  template_content = <<-EOT
    尊敬的业主，｛1｝因管道检修停水${var.hours}小时，请提前储水。
  EOT
  international    = 0
  sms_type         = 2
  remark           = "停水通知"
}

resource "tencentcloud_sms_template" "visitor" {
  template_name    = "访客到访"
  template_content = "您的访客$${name}已到${var.gate}，请确认。"
  international    = 0
  sms_type         = 2
  remark           = "访客到访"
}

# The wording of each building is computed, so nothing is said about it.
resource "tencentcloud_sms_template" "building" {
  for_each         = var.buildings
  template_name    = "缴费通知 ${each.key}"
  template_content = each.value
  international    = 0
  sms_type         = 2
  remark           = "缴费通知"
}
