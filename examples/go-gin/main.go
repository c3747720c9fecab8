package main

import (
	"log"

	"github.com/gin-gonic/gin"

	"yunfan.example/clinic/internal/sms"
	"yunfan.example/clinic/internal/visits"
)

func main() {
	sender, err := sms.New()
	if err != nil {
		log.Fatal(err)
	}
	r := gin.Default()
	visits.Register(r, sender)
	log.Fatal(r.Run())
}
