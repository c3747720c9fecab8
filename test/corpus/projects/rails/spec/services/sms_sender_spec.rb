require 'rails_helper'

RSpec.describe SmsSender do
  let(:client) { instance_double(TencentCloud::Sms::V20210111::Client) }

  before { allow(client).to receive(:SendSms).and_return(double(SendStatusSet: [], RequestId: '1')) }

  it 'sends a code' do
    expect(client).to receive(:SendSms)
    SmsSender.deliver('123', :login)
  end
end
