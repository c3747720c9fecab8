variable "hours" {
  type    = number
  default = 4
}

variable "gate" {
  type    = string
  default = "东门"
}

variable "buildings" {
  type = map(string)
}

locals {
  texts = {
    login = "您的登录验证码是{0}，{1}分钟内有效。"
  }
}
