// Package handler answers requests.
package handler

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"qinghe.example/school/internal/service"
)

type Handler struct {
	notice *service.Notice
}

func Register(r *gin.Engine, notice *service.Notice) {
	h := &Handler{notice: notice}
	api := r.Group("/api")
	api.POST("/code", h.code)
	api.POST("/leave", h.leave)
	api.POST("/trips", func(c *gin.Context) {
		if err := notice.Trip(c.Request.Context(), c.PostForm("where")); err != nil {
			c.AbortWithStatus(http.StatusBadGateway)
		}
	})
}

func (h *Handler) code(c *gin.Context) {
	var form struct {
		Phone string `json:"phone" binding:"required"`
	}
	if err := c.ShouldBindJSON(&form); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	if err := h.notice.Code(c, form.Phone, newCode()); err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	c.Status(http.StatusNoContent)
}

func (h *Handler) leave(c *gin.Context) {
	_ = h.notice.Leave(c, c.PostForm("phone"), c.PostForm("name"), "明天")
	c.Status(http.StatusNoContent)
}
