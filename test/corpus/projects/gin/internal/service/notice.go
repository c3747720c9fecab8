// Package service knows what is said when.
package service

import (
	"context"
	"time"

	"qinghe.example/school/config"
	"qinghe.example/school/internal/model"
	"qinghe.example/school/internal/sms"
)

type Notice struct {
	sender sms.Sender
}

func NewNotice(sender sms.Sender) *Notice { return &Notice{sender: sender} }

func (n *Notice) Code(ctx context.Context, phone, code string) error {
	return n.sender.Send(ctx, config.C.SMS.Templates.Code, []string{phone}, append([]string{}, code, "5分钟")...)
}

func (n *Notice) Course(ctx context.Context, phone, course string, at time.Time) error {
	return n.sender.Send(ctx, model.TemplateCourse, []string{phone}, course, at.Format("01-02 15:04"))
}

func (n *Notice) Leave(ctx context.Context, phone, name, day string) error {
	params := []string{name}
	params = append(params, day)
	return n.sender.Send(ctx, model.TemplateLeave, []string{phone}, params...)
}

func (n *Notice) Score(ctx context.Context, phones []string) error {
	for start := 0; start < len(phones); start += 200 {
		end := min(start+200, len(phones))
		if err := n.sender.Send(ctx, config.C.SMS.Templates.Score, phones[start:end]); err != nil {
			return err
		}
	}
	return nil
}

// Trip tells the office, whose numbers do not change.
func (n *Notice) Trip(ctx context.Context, where string) error {
	return n.sender.Send(ctx, model.TemplateTrip, []string{"13900008801", "139 0000 8802"}, where)
}
