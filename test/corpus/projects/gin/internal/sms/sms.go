// Package sms sends messages to pupils and their parents.
package sms

import (
	"context"
	"fmt"
	"strings"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	tencent "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"

	"qinghe.example/school/config"
)

type Sender interface {
	Send(ctx context.Context, template string, phones []string, params ...string) error
}

type client struct {
	api *tencent.Client
	cfg config.SMS
}

func New(cfg config.SMS, id, key string) (Sender, error) {
	p := profile.NewClientProfile()
	p.HttpProfile.ReqTimeout = 5
	api, err := tencent.NewClient(common.NewCredential(id, key), cfg.Region, p)
	if err != nil {
		return nil, fmt.Errorf("sms client: %w", err)
	}
	return &client{api: api, cfg: cfg}, nil
}

func e164(phone string) string {
	if strings.HasPrefix(phone, "+") {
		return phone
	}
	return "+86" + phone
}

func (c *client) Send(ctx context.Context, template string, phones []string, params ...string) error {
	numbers := make([]*string, 0, len(phones))
	for _, phone := range phones {
		numbers = append(numbers, common.StringPtr(e164(phone)))
	}
	request := tencent.NewSendSmsRequest()
	request.SmsSdkAppId = &c.cfg.AppID
	request.SignName = &c.cfg.Sign
	request.TemplateId = common.StringPtr(template)
	request.PhoneNumberSet = numbers
	if len(params) > 0 {
		request.TemplateParamSet = common.StringPtrs(params)
	}
	response, err := c.api.SendSmsWithContext(ctx, request)
	if err != nil {
		return err
	}
	for _, status := range response.Response.SendStatusSet {
		if status.Code == nil || *status.Code != "Ok" {
			return fmt.Errorf("sms to %s: %s", *status.PhoneNumber, *status.Message)
		}
	}
	return nil
}
