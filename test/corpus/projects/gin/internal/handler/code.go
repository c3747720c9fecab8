package handler

import (
	"fmt"
	"math/rand"
)

func newCode() string { return fmt.Sprintf("%06d", rand.Intn(1000000)) }
