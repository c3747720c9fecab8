module TencentClient
  module_function

  def build
    settings = Rails.application.config_for(:sms)
    credential = TencentCloud::Common::Credential.new(settings[:secret_id], settings[:secret_key])
    profile = TencentCloud::Common::ClientProfile.new
    profile.http_profile.endpoint = 'https://sms.tencentcloudapi.com'
    TencentCloud::Sms::V20210111::Client.new(credential, settings[:region], profile)
  end
end
