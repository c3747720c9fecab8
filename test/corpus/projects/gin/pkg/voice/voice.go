// Package voice calls people.
package voice

import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	vms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/vms/v20200902"
)

// Call reads a code to somebody. It used to be: client.SendSms(request) with PhoneNumberSet.
func Call(client *vms.Client, phone, code string) error {
	request := vms.NewSendTtsVoiceRequest()
	request.TemplateId = common.StringPtr("0")
	request.CalledNumber = common.StringPtr("+86" + phone)
	request.TemplateParamSet = common.StringPtrs([]string{code})
	_, err := client.SendTtsVoice(request)
	return err
}
