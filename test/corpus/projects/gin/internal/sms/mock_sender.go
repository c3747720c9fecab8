package sms

import "context"

type mockSender struct{ sent [][]string }

func (m *mockSender) Send(_ context.Context, template string, phones []string, params ...string) error {
	m.sent = append(m.sent, append([]string{template}, params...))
	return nil
}
