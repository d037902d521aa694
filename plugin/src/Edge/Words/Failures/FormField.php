<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** The field of a webhook’s form in which a diagnosis’s advice is carried out. */
enum FormField: string {

	case Url            = 'url';
	case Format         = 'format';
	case Headers        = 'headers';
	case AcceptRedirect = 'accept_redirect';

	/** Null if no field helps. */
	public static function of( Failure $failure ): ?self {
		$detail = FailureDetail::tryFrom( $failure->context[ FailureDetail::NAME ] ?? '' );
		$status = $failure->status_code();
		return match ( $detail ) {
			FailureDetail::NoTls, FailureDetail::OnlyTls, FailureDetail::PerhapsTls => self::Url,
			FailureDetail::ClientCertificate => null,
			default => null === $status ? self::of_cause( $failure->cause() ) : self::of_status( $status ),
		};
	}

	private static function of_status( int $status ): ?self {
		return match ( $status ) {
			301, 302, 303, 307, 308 => self::AcceptRedirect,
			400, 415, 422           => self::Format,
			401, 403                => self::Headers,
			404, 405, 410           => self::Url,
			default                 => null,
		};
	}

	private static function of_cause( ?Cause $cause ): ?self {
		return match ( $cause ) {
			Cause::Redirect          => self::AcceptRedirect,
			Cause::DnsNotFound,
			Cause::ConnectionRefused,
			Cause::ConnectTimeout,
			Cause::TlsNameMismatch,
			Cause::InvalidResponse,
			Cause::AddressRefused    => self::Url,
			default                  => null,
		};
	}
}
