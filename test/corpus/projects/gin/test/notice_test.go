package test

import (
	"context"
	"testing"

	"qinghe.example/school/internal/service"
)

type fakeSender struct{ count int }

func (f *fakeSender) Send(_ context.Context, _ string, _ []string, _ ...string) error {
	f.count++
	return nil
}

func TestLeave(t *testing.T) {
	fake := &fakeSender{}
	if err := service.NewNotice(fake).Leave(context.Background(), "1", "x", "y"); err != nil || fake.count != 1 {
		t.Fatal(err, fake.count)
	}
}
