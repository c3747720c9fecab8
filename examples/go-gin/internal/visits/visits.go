// Package visits handles bookings and reports.
package visits

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"yunfan.example/clinic/internal/sms"
)

type booking struct {
	Phone  string `json:"phone"`
	Doctor string `json:"doctor"`
	Time   string `json:"time"`
}

type report struct {
	Phone string `json:"phone"`
	Name  string `json:"name"`
}

// Register adds the routes.
func Register(r *gin.Engine, sender *sms.Sender) {
	r.POST("/bookings", func(c *gin.Context) {
		var b booking
		if err := c.ShouldBindJSON(&b); err != nil {
			c.AbortWithStatus(http.StatusBadRequest)
			return
		}
		if err := sender.Send(b.Phone, sms.TemplateBooked, b.Doctor, b.Time); err != nil {
			_ = c.AbortWithError(http.StatusBadGateway, err)
			return
		}
		c.Status(http.StatusCreated)
	})

	r.POST("/reports", func(c *gin.Context) {
		var p report
		if err := c.ShouldBindJSON(&p); err != nil {
			c.AbortWithStatus(http.StatusBadRequest)
			return
		}
		if err := sender.Send(p.Phone, sms.TemplateReport, p.Name); err != nil {
			_ = c.AbortWithError(http.StatusBadGateway, err)
			return
		}
		c.Status(http.StatusCreated)
	})
}
