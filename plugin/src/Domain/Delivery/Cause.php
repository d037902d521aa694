<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** Why an attempt failed if not because of the response's status, or why a delivery is held. A closed list, part of the API. */
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
	case KeysChanged       = 'keys_changed';
	case Unknown           = 'unknown';

	/** Why a webhook with this status holds its deliveries; null if it doesn't. */
	public static function for_held( WebhookStatus $status ): ?self {
		return match ( $status ) {
			WebhookStatus::Active   => null,
			WebhookStatus::Paused   => self::WebhookPaused,
			WebhookStatus::Disabled => self::WebhookDisabled,
		};
	}
}
