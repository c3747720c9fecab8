// Package sms sends the clinic's messages.
package sms

import (
	"fmt"
	"os"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
)

const (
	appID    = "1400884102"
	signName = "云帆诊所"

	TemplateBooked = "1822601"
	TemplateReport = "1822602"
)

// Sender sends templates to patients.
type Sender struct {
	client *sms.Client
}

// New reads the credential from the environment.
func New() (*Sender, error) {
	credential := common.NewCredential(os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY"))
	client, err := sms.NewClient(credential, "ap-guangzhou", profile.NewClientProfile())
	if err != nil {
		return nil, err
	}
	return &Sender{client: client}, nil
}

// Send sends a template to one mainland number.
func (s *Sender) Send(phone, template string, params ...string) error {
	request := sms.NewSendSmsRequest()
	request.SmsSdkAppId = common.StringPtr(appID)
	request.SignName = common.StringPtr(signName)
	request.TemplateId = common.StringPtr(template)
	request.PhoneNumberSet = common.StringPtrs([]string{"+86" + phone})
	request.TemplateParamSet = common.StringPtrs(params)
	response, err := s.client.SendSms(request)
	if err != nil {
		return err
	}
	if status := response.Response.SendStatusSet[0]; *status.Code != "Ok" {
		return fmt.Errorf("sms: %s", *status.Code)
	}
	return nil
}
