package main

import (
	"log"
	"os"

	"github.com/gin-gonic/gin"

	"qinghe.example/school/config"
	"qinghe.example/school/internal/handler"
	"qinghe.example/school/internal/service"
	"qinghe.example/school/internal/sms"
)

func main() {
	if err := config.Load(); err != nil {
		log.Fatal(err)
	}
	sender, err := sms.New(config.C.SMS, os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	r := gin.Default()
	handler.Register(r, service.NewNotice(sender))
	log.Fatal(r.Run(config.C.Server.Addr))
}
