<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** Why an attempt failed, where it was not the answer's status: the closed list of the contract. */
enum Cause: string {

	case DnsNotFound       = 'dns_not_found';
	case ConnectionRefused = 'connection_refused';
	case ConnectTimeout    = 'connect_timeout';
	case Timeout           = 'timeout';
	case ConnectionReset   = 'connection_reset';
	case TlsExpired        = 'tls_expired';
	case TlsNameMismatch   = 'tls_name_mismatch';
	case TlsUntrusted      = 'tls_untrusted';
	case TlsFailed         = 'tls_failed';
	case AddressRefused    = 'address_refused';
	case HttpBlocked       = 'http_blocked';
	case ProxyFailed       = 'proxy_failed';
	case Redirect          = 'redirect';
	case BotPage           = 'bot_page';
	case InvalidResponse   = 'invalid_response';
	case WebhookDisabled   = 'webhook_disabled';
	case WebhookPaused     = 'webhook_paused';
	case TooLarge          = 'too_large';
	case Unknown           = 'unknown';

	/** Why deliveries of a webhook in this state are held; null where they are not. */
	public static function of_holding( WebhookStatus $status ): ?self {
		return match ( $status ) {
			WebhookStatus::Active   => null,
			WebhookStatus::Paused   => self::WebhookPaused,
			WebhookStatus::Disabled => self::WebhookDisabled,
		};
	}
}
