#include <alibabacloud/dysmsapi/DysmsapiClient.h>

#include "parking/sms_client.h"

using namespace AlibabaCloud::Dysmsapi;

class AliyunNotifier {
public:
    bool send(const std::string& phone, const std::string& code) {
        Model::SendSmsRequest request;
        request.setPhoneNumbers(phone);
        request.setSignName("【云帆停车】");
        request.setTemplateCode("SMS_154950909");
        request.setTemplateParam("{\"code\":\"" + code + "\"}");
        return client_->sendSms(request).isSuccess();
    }

private:
    std::shared_ptr<DysmsapiClient> client_;
};
