namespace :members do
  desc 'Tell members whose card runs out'
  task remind: :environment do
    client = TencentCloud::Sms::V20190711::Client.new(
      TencentCloud::Common::Credential.new(SMS[:secret_id], SMS[:secret_key]), 'ap-guangzhou'
    )
    Member.expiring.find_each do |member|
      request = TencentCloud::Sms::V20190711::SendSmsRequest.new(
        ["+86#{member.phone}"], SMS[:app_id], '1730604', '云帆健身', [member.name]
      )
      response = client.SendSms(request)
      Rails.logger.info(response.SendStatusSet.first.Code)
    end
  end
end
