package main

import (
	"github.com/spf13/viper"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/regions"
)

// alert uses the generic client, which needs no product.
func alert(credential *common.Credential, host string) error {
	client := common.NewCommonClient(credential, regions.Guangzhou, profile.NewClientProfile())
	request := tchttp.NewCommonRequest("sms", "2021-01-11", "SendSms")
	params := map[string]any{
		"SmsSdkAppId":      viper.GetString("sms.app_id"),
		"SignName":         "青禾学堂",
		"TemplateId":       "2300003",
		"PhoneNumberSet":   []string{"+8613900008803"},
		"TemplateParamSet": []any{host, 3},
	}
	if err := request.SetActionParameters(params); err != nil {
		return err
	}
	return client.Send(request, tchttp.NewCommonResponse())
}
