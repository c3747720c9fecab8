module qinghe.example/school

go 1.22

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/spf13/viper v1.19.0
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.0.1000
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms v1.0.1000
)
