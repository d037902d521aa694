<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Tells failures with the same reason apart where what to do differs. Part of a failure's context, not of the API. */
enum FailureDetail: string {

	public const NAME = 'detail';

	/** The receiver wants to know the sender by a TLS certificate. */
	case ClientCertificate = 'client_certificate';
	/** Only versions before TLS 1.2. */
	case TlsTooOld  = 'tls_too_old';
	case TlsTooWeak = 'tls_too_weak';
	/** The receiver ended the handshake, and doesn't say why. */
	case TlsRefused = 'tls_refused';
	/** The server has no certificate for this name. */
	case TlsUnknownName = 'tls_unknown_name';
	/** The cause is on this side: a file of certificates, a cipher that other code chose. */
	case TlsLocal = 'tls_local';
	/** Any other error of TLS, in curl's words. */
	case TlsOther               = 'tls_other';
	case CertificateNotYetValid = 'certificate_not_yet_valid';
	case CertificateRefused     = 'certificate_refused';
	/** Connected, but TLS was never started. */
	case HandshakeSilent = 'handshake_silent';
	case HandshakeLost   = 'handshake_lost';
	/** "https://", but the port speaks without TLS. */
	case NoTls = 'no_tls';
	/** "http://", but the port is for TLS, and says so. */
	case OnlyTls = 'only_tls';
	/** "http://", and the port may be for TLS: it closed the connection. */
	case PerhapsTls        = 'perhaps_tls';
	case Unreachable       = 'unreachable';
	case MalformedResponse = 'malformed_response';
	case HeadersTooLong    = 'headers_too_long';
	/** Google Apps Script responds by a redirect to its output. */
	case GoogleScript = 'google_script';
	/** Any other error of curl, in its words. */
	case FromCurl = 'from_curl';
}
